package org.dushuban.standing;

import java.util.Optional;
import org.dushuban.account.User;
import org.dushuban.attempt.AttemptClosed;
import org.dushuban.organisation.Earned;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.PublishedQuizzes;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.shared.DatabaseTime;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books what members have done, each deed once, in a transaction of its own after that of the deed. Two bookings of the same
 * member at the same moment may collide; then one is tried again, and finds what the other has written.
 */
@Component
class Booking {

    private static final int TRIES = 5;

    private final Ledger ledger;
    private final ScoreBook scores;
    private final PublishedQuizzes quizzes;
    private final UnitDirectory units;
    private final WaitingRoom waiting;
    private final DatabaseTime time;
    private final TransactionTemplate ownTransaction;

    Booking(
            Ledger ledger,
            ScoreBook scores,
            PublishedQuizzes quizzes,
            UnitDirectory units,
            WaitingRoom waiting,
            DatabaseTime time,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.scores = scores;
        this.quizzes = quizzes;
        this.units = units;
        this.waiting = waiting;
        this.time = time;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Async("followers")
    @TransactionalEventListener
    void on(AttemptClosed closed) {
        book(closed);
    }

    @Async("followers")
    @TransactionalEventListener
    void on(Earned earned) {
        units.unitOf(earned.member(), earned.at()).map(Unit::id).ifPresent(unit -> book(earned, unit));
    }

    /**
     * Passing is worth points once for each quiz, taking it for each attempt, within what a day allows. All of it waits until
     * the marks may be seen: points and averages would tell them. Where they never may, no points tell who passed.
     */
    void book(AttemptClosed closed) {
        if (isDue(closed.quiz())) {
            bookNow(closed);
        } else {
            waiting.enter(closed);
        }
    }

    /** Whether results of that quiz may be booked. */
    boolean isDue(Quiz.Id quiz) {
        return quizzes.find(quiz).map(found -> found.isCounted(time.now())).orElse(true);
    }

    private void bookNow(AttemptClosed closed) {
        Optional<QuizRules> rules = quizzes.find(closed.quiz()).map(Quiz::rules);
        CountedAttempt counting = rules.map(QuizRules::counts).orElse(CountedAttempt.BEST);
        boolean tellsPass = rules.map(known -> known.review().marks()).orElse(true);
        retry(closed.member(), closed.unit(), () -> {
            if (ledger.has(Ledger.TAKEN, closed.attempt().value(), closed.member())) {
                return;
            }
            ledger.earn(
                    new Earned(closed.member(), Ledger.TAKEN, closed.attempt().value(), closed.closedAt()),
                    closed.unit());
            if (closed.passed() && tellsPass) {
                ledger.earn(
                        new Earned(closed.member(), Ledger.PASSED, closed.quiz().value(), closed.closedAt()),
                        closed.unit());
            }
            scores.count(closed.member(), Counted.of(closed), counting);
        });
    }

    void book(Earned earned, Unit.Id unit) {
        retry(earned.member(), unit, () -> ledger.earn(earned, unit));
    }

    private void retry(User.Id member, Unit.Id unit, Runnable work) {
        for (int tries = 1; ; tries++) {
            try {
                ownTransaction.executeWithoutResult(status -> ledger.open(member, unit));
                ownTransaction.executeWithoutResult(status -> {
                    ledger.hold(member);
                    work.run();
                });
                return;
            } catch (DataIntegrityViolationException | TransientDataAccessException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
