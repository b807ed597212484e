package org.dushuban.standing;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The part of the scale from 0 to 100 that a plot shows: all intervals with a little air, in round numbers. */
public record Axis(int low, int high) {

    private static final int GRID = 5;
    private static final int NARROWEST = 20;

    /** Chooses it so that all of these can be seen. */
    public static Axis around(Collection<Estimate> estimates) {
        double least = estimates.stream()
                .mapToDouble(one -> one.interval().low())
                .min()
                .orElse(0);
        double most = estimates.stream()
                .mapToDouble(one -> one.interval().high())
                .max()
                .orElse(100);
        int low = (int) Math.floor((least - 1) / GRID) * GRID;
        int high = (int) Math.ceil((most + 1) / GRID) * GRID;
        while (high - low < NARROWEST) {
            low -= GRID;
            high += GRID;
        }
        return new Axis(Math.max(0, low), Math.min(100, high));
    }

    /** Round numbers within, at most eight, without the ends. */
    public List<Integer> ticks() {
        int step = IntStream.of(5, 10, 20)
                .filter(size -> (high - low) / size <= 8)
                .findFirst()
                .orElse(20);
        return IntStream.range(low + 1, high)
                .filter(tick -> tick % step == 0)
                .boxed()
                .toList();
    }

    /** How far along it a figure lies, from 0 to 100 percent. */
    public double share(double figure) {
        return Math.clamp(100.0 * (figure - low) / (high - low), 0, 100);
    }
}
