package org.dushuban.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Gives places, the highest points first. Equal points share a place, and the next one counts on: 1, 2, 2, 4. */
public final class Ranking {

    private Ranking() {}

    /** Something with its place, from 1 on. */
    public record Placed<T>(int place, T item) {}

    /**
     * Ranks them.
     *
     * @param amongEqual the order in which those of the same place are listed
     */
    public static <T> List<Placed<T>> of(
            Collection<? extends T> items, ToLongFunction<? super T> points, Comparator<? super T> amongEqual) {
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.<T>comparingLong(points::applyAsLong).reversed().thenComparing(amongEqual));
        List<Placed<T>> ranked = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            T item = sorted.get(i);
            boolean tied = i > 0 && points.applyAsLong(sorted.get(i - 1)) == points.applyAsLong(item);
            ranked.add(new Placed<>(tied ? ranked.getLast().place() : i + 1, item));
        }
        return ranked;
    }
}
