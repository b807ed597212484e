package org.dushuban.attempt;

import java.time.Duration;
import java.time.Instant;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its table has it, at a moment of the database's clock.
 *
 * @param late whether the deadline and the allowance for transport are over
 * @param now the database's time
 */
record AttemptRow(
        Attempt.Id id,
        Quiz.Id quiz,
        User.Id member,
        Unit.Id unit,
        int number,
        long seed,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant closedAt,
        @Nullable Ending closedBy,
        boolean late,
        Instant now) {

    boolean running() {
        return closedAt == null;
    }

    Duration remaining() {
        Duration left = Duration.between(now, deadline);
        return running() && !left.isNegative() ? left : Duration.ZERO;
    }

    Step.Started start() {
        return new Step.Started(startedAt, deadline);
    }
}
