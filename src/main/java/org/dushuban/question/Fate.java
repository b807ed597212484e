package org.dushuban.question;

import java.util.List;

/** What a question that comes in is to the bank. */
public sealed interface Fate {

    /** Nothing like it is known. */
    record Fresh() implements Fate {}

    /**
     * The bank has a question of that number.
     *
     * @param changes whether it reads differently
     */
    record Known(Question.Id id, boolean changes) implements Fate {}

    /**
     * Others have the same stem, or nearly: questions of the bank, or earlier ones of the list.
     *
     * @param matches the best first, at least one and at most five
     * @param whole whether one asks the very same with the same right answer; then it alone is named
     */
    record Alike(List<StemMatch> matches, boolean whole) implements Fate {

        public Alike {
            matches = List.copyOf(matches);
        }
    }
}
