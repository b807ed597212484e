package org.dushuban.material;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.dushuban.shared.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * Gives the passages of an edited text the anchors they had. A passage with the same words keeps its anchor wherever it
 * has gone; of the others, those that are nearly the same and stand in the same order keep theirs (most alike in sum);
 * what is left is new.
 */
final class Anchors {

    /** From here on a passage counts as the same one, reworded. */
    static final double ALIKE = 0.6;

    /**
     * So many pairs of passages are compared at most, so that a text written anew from end to end costs neither memory nor
     * time; beyond it only passages with the same words keep their anchors.
     */
    static final int MAX_PAIRS = 250_000;

    /** A passage of the text before. */
    record Anchored(String anchor, String text) {}

    /**
     * @param anchors one for each new passage, in order
     * @param given how many anchors have been given out in all
     */
    record Result(List<String> anchors, int given) {}

    private Anchors() {}

    static Result carry(List<Anchored> before, List<String> texts, int given) {
        @Nullable String[] anchors = new @Nullable String[texts.size()];
        List<Anchored> left = takeSame(before, texts, anchors);
        takeAlike(left, texts, anchors);
        int next = given;
        for (int i = 0; i < anchors.length; i++) {
            if (anchors[i] == null) {
                anchors[i] = "p" + ++next;
            }
        }
        return new Result(Arrays.stream(anchors).map(Objects::requireNonNull).toList(), next);
    }

    /** What two passages with the same words have in common. */
    static String normalised(String text) {
        return Likeness.normalised(text);
    }

    static double likeness(String one, String other) {
        return Likeness.dice(pairs(one), pairs(other));
    }

    private static List<Anchored> takeSame(List<Anchored> before, List<String> texts, @Nullable String[] anchors) {
        Map<String, Deque<Anchored>> byText = new HashMap<>();
        before.forEach(old -> byText.computeIfAbsent(normalised(old.text()), _ -> new ArrayDeque<>())
                .add(old));
        Set<Anchored> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < anchors.length; i++) {
            Deque<Anchored> same = byText.getOrDefault(normalised(texts.get(i)), new ArrayDeque<>());
            if (!same.isEmpty()) {
                Anchored old = same.remove();
                anchors[i] = old.anchor();
                taken.add(old);
            }
        }
        return before.stream().filter(old -> !taken.contains(old)).toList();
    }

    private static void takeAlike(List<Anchored> left, List<String> texts, @Nullable String[] anchors) {
        int[] open = IntStream.range(0, anchors.length)
                .filter(i -> anchors[i] == null)
                .toArray();
        if ((long) left.size() * open.length > MAX_PAIRS) {
            return;
        }
        double[][] like = likenesses(left, texts, open);
        double[][] best = bestSums(like, left.size(), open.length);
        int i = 0;
        int j = 0;
        while (i < left.size() && j < open.length) {
            if (like[i][j] >= ALIKE && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
                anchors[open[j++]] = left.get(i++).anchor();
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The largest sum of likenesses from each pair of places on, taken in order. */
    private static double[][] bestSums(double[][] like, int rows, int columns) {
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double both = like[i][j] >= ALIKE ? like[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    private static double[][] likenesses(List<Anchored> left, List<String> texts, int[] open) {
        List<int[]> olds = left.stream().map(old -> pairs(old.text())).toList();
        List<int[]> news =
                Arrays.stream(open).mapToObj(i -> pairs(texts.get(i))).toList();
        double[][] like = new double[olds.size()][news.size()];
        for (int i = 0; i < olds.size(); i++) {
            for (int j = 0; j < news.size(); j++) {
                like[i][j] = Likeness.dice(olds.get(i), news.get(j));
            }
        }
        return like;
    }

    private static int[] pairs(String text) {
        return Likeness.grams(normalised(text), 2);
    }
}
