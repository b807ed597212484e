package org.dushuban.question;

import java.util.List;

/** What became of an intake. */
public sealed interface IntakeOutcome {

    /**
     * All of it is written.
     *
     * @param added how many questions are new
     * @param changed how many of the bank now read differently, or have another topic or other tags
     * @param same how many were to be replaced and are as they were
     * @param questions what was not skipped, in the order of the list
     */
    record Taken(int added, int changed, int same, List<Question.Id> questions) implements IntakeOutcome {

        public Taken {
            questions = List.copyOf(questions);
        }
    }

    /** Nothing was written: the bank is not the one any more that was looked at, as {@link Intake} counts it. */
    record Outdated() implements IntakeOutcome {}
}
