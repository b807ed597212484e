package org.dushuban.attempt;

import java.time.Instant;
import org.dushuban.question.Answer;
import org.jspecify.annotations.Nullable;

/** What happened in an attempt. Steps are only ever added. */
public sealed interface Step {

    Instant at();

    /** It began; what is handed in after the deadline and its allowance for transport does not count. */
    record Started(Instant at, Instant deadline) implements Step {}

    /**
     * A question was answered, perhaps not for the first time.
     *
     * @param revision 1 for the first answer to this slot; the highest one holds
     * @param answer in the author's places; null where an answer was taken back
     */
    record Answered(int slot, int revision, @Nullable Answer answer, Instant at) implements Step {}

    /**
     * A question was marked to be looked at again, or no longer.
     *
     * @param revision 1 for the first mark of this slot; the highest one holds
     */
    record Flagged(int slot, int revision, boolean flagged, Instant at) implements Step {}

    /** The member handed it in. */
    record Submitted(Instant at) implements Step {}

    /** The time was over; what had been saved counts. */
    record TimedOut(Instant at) implements Step {}
}
