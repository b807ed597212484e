package org.dushuban.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.AttemptClosed;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.Quiz;

/**
 * An attempt as boards see it.
 *
 * @param score hundredths of a percent of what the paper was worth
 */
record Counted(Quiz.Id quiz, Unit.Id unit, Attempt.Id attempt, int score, Instant closedAt) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /** The ends decide between attempts of the same moment, so that the order of arrival never does. */
    private static final Comparator<Counted> EARLIER = Comparator.comparing(Counted::closedAt)
            .reversed()
            .thenComparing(counted -> counted.attempt().value());

    static Counted of(AttemptClosed closed) {
        BigDecimal maximum = closed.maximum();
        int score = maximum.signum() == 0
                ? 0
                : closed.score()
                        .multiply(WHOLE)
                        .divide(maximum, 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return new Counted(closed.quiz(), closed.unit(), closed.attempt(), score, closed.closedAt());
    }

    /** Whether this one counts rather than that other one of the same quiz. */
    boolean beats(Counted other, CountedAttempt rule) {
        Comparator<Counted> order = switch (rule) {
            case BEST -> Comparator.comparingInt(Counted::score).thenComparing(EARLIER);
            case FIRST -> EARLIER;
            case LAST -> EARLIER.reversed();
        };
        return order.compare(this, other) > 0;
    }
}
