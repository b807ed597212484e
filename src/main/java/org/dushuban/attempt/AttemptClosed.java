package org.dushuban.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;

/**
 * An attempt is over and graded. Published within the transaction of the close: listen with
 * {@code @TransactionalEventListener} after the commit and {@code @Async("followers")}, in a transaction of your own, so that
 * nothing you do can undo a submission. The same attempt may be told twice.
 *
 * @param unit the unit to which the member belonged at the start
 * @param closedAt when it ended for the member: the submission, or the deadline
 */
public record AttemptClosed(
        Attempt.Id attempt,
        User.Id member,
        Quiz.Id quiz,
        Unit.Id unit,
        BigDecimal score,
        BigDecimal maximum,
        boolean passed,
        Instant closedAt) {}
