package org.dushuban.question;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The stems of one bank as far as they were read. What was written over or has moved away since stays in here, so that
 * whoever finds something compares it with what the tables say. Not for several threads at once.
 */
final class Stems {

    /**
     * A question that had such a stem.
     *
     * @param likeness of the most alike of its stems
     */
    record Found(UUID question, double likeness) {}

    private static final int SMALLEST = 1_000;

    private final StemIndex index = new StemIndex();
    private long[] questions = new long[32];
    private int known = -1;
    private int first;

    /** The last number of the bank that was read; -1 before the first time. */
    int known() {
        return known;
    }

    /** @param words of a wording of that question */
    void add(UUID question, String words) {
        int text = index.add(Stem.ofWords(words).grams());
        if (2 * text == questions.length) {
            questions = Arrays.copyOf(questions, questions.length + questions.length / 2 / 2 * 2);
        }
        questions[2 * text] = question.getMostSignificantBits();
        questions[2 * text + 1] = question.getLeastSignificantBits();
    }

    /** All wordings up to that number are in here. */
    void read(int number) {
        first = known < 0 ? index.size() : first;
        known = Math.max(known, number);
    }

    /** Whether it holds more that was written over since than what was read at first. */
    boolean isWorn() {
        return index.size() > 2 * Math.max(first, SMALLEST);
    }

    /**
     * The questions whose stems are alike, in no order.
     *
     * @param least above 0, at most 1
     * @param most after so many stems the search ends
     */
    List<Found> near(Stem stem, double least, int most) {
        Map<UUID, Double> found = new HashMap<>();
        for (StemIndex.Hit hit : index.near(stem.grams(), least, most)) {
            UUID question = new UUID(questions[2 * hit.text()], questions[2 * hit.text() + 1]);
            found.merge(question, hit.likeness(), Math::max);
        }
        return found.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** About how much memory it takes. */
    long bytes() {
        return index.bytes() + (long) questions.length * Long.BYTES;
    }
}
