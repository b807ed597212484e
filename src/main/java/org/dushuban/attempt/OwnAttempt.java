package org.dushuban.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its member finds it in a list.
 *
 * @param number 1 for the first at this quiz
 * @param deadline by when it must be handed in
 * @param closedAt null while it runs
 * @param outcome null while it runs, and where the review does not show it yet
 */
public record OwnAttempt(
        Attempt.Id id,
        int number,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    /** What was reached. */
    public record Outcome(BigDecimal score, BigDecimal maximum, boolean passed) {}

    public boolean running() {
        return closedAt == null;
    }

    public Optional<Outcome> shown() {
        return Optional.ofNullable(outcome);
    }
}
