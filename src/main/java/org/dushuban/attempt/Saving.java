package org.dushuban.attempt;

import java.time.Duration;
import java.time.Instant;
import org.dushuban.question.Answer;
import org.jspecify.annotations.Nullable;

/** What became of an answer that a page handed in. Answers here are in the places that the member sees. */
public sealed interface Saving {

    /**
     * It is committed, now or by an earlier delivery.
     *
     * @param revision what the page has seen now
     */
    record Saved(int revision, Instant at, Duration remaining) implements Saving {}

    /**
     * Another page was first; its answer holds.
     *
     * @param answer null where it was taken back
     */
    record Superseded(int revision, @Nullable Answer answer, Duration remaining) implements Saving {}

    /** The attempt takes no more answers. */
    record Closed() implements Saving {}

    /** It does not answer this question: another kind, or no such option. */
    record Unfit() implements Saving {}
}
