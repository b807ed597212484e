package org.dushuban.standing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.AttemptClosed;
import org.dushuban.attempt.ClosedAttempts;
import org.dushuban.attempt.ClosedAttempts.Cursor;
import org.dushuban.quiz.Quiz;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books the closed attempts of which the news was lost, with a process or in a full queue, and those that had to wait; one
 * node at a time. One that cannot be booked waits and does not hold up the others.
 */
@Component
class CatchUp {

    static final String JOB = "catch-up";

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int BATCH = 500;

    private final ClosedAttempts closed;
    private final Booking booking;
    private final WaitingRoom waiting;
    private final JobClaim claim;
    private final TransactionTemplate transactions;
    private final Set<Attempt.Id> failed = ConcurrentHashMap.newKeySet();

    CatchUp(
            ClosedAttempts closed,
            Booking booking,
            WaitingRoom waiting,
            JobClaim claim,
            TransactionTemplate transactions) {
        this.closed = closed;
        this.booking = booking;
        this.waiting = waiting;
        this.claim = claim;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 15_000)
    void catchUp() {
        boolean more = true;
        while (more) {
            more = claimed(this::catchUpAfter);
        }
        claimed(_ -> bookWaiting());
    }

    private boolean claimed(Predicate<Cursor> work) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> claim.claim(JOB).filter(work).isPresent()));
    }

    /** Each booking is a transaction of its own. */
    private boolean catchUpAfter(Cursor cursor) {
        List<ClosedAttempts.Entry> entries = closed.after(cursor, BATCH);
        entries.stream()
                .map(ClosedAttempts.Entry::closed)
                .filter(one -> !booked(one))
                .forEach(waiting::enter);
        if (!entries.isEmpty()) {
            claim.moveTo(JOB, entries.getLast().cursor());
        }
        return entries.size() == BATCH;
    }

    private boolean bookWaiting() {
        waiting.quizzes().stream().filter(booking::isDue).forEach(this::bookWaiting);
        return true;
    }

    private void bookWaiting(Quiz.Id quiz) {
        Optional<Attempt.Id> last = Optional.empty();
        List<Attempt.Id> page;
        do {
            page = waiting.page(quiz, last, BATCH);
            closed.find(page).stream()
                    .filter(this::booked)
                    .map(AttemptClosed::attempt)
                    .forEach(waiting::leave);
            last = page.isEmpty() ? last : Optional.of(page.getLast());
        } while (page.size() == BATCH);
    }

    private boolean booked(AttemptClosed one) {
        try {
            booking.book(one);
            failed.remove(one.attempt());
            return true;
        } catch (RuntimeException e) {
            if (failed.add(one.attempt())) {
                LOG.error("Attempt {} could not be booked; it is tried again", one.attempt(), e);
            }
            return false;
        }
    }
}
