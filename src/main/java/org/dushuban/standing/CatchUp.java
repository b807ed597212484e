package org.dushuban.standing;

import java.util.List;
import org.dushuban.attempt.ClosedAttempts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books the closed attempts of which the news was lost, with a process or in a full queue; one node at a time. */
@Component
class CatchUp {

    static final String JOB = "catch-up";
    private static final int BATCH = 500;

    private final ClosedAttempts closed;
    private final Booking booking;
    private final JobClaim claim;
    private final TransactionTemplate transactions;

    CatchUp(ClosedAttempts closed, Booking booking, JobClaim claim, TransactionTemplate transactions) {
        this.closed = closed;
        this.booking = booking;
        this.claim = claim;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 15_000)
    void catchUp() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(
                    status -> claim.claim(JOB).filter(this::catchUpAfter).isPresent()));
        }
    }

    /** Each booking is a transaction of its own; where one fails, the next run begins there again. */
    private boolean catchUpAfter(ClosedAttempts.Cursor cursor) {
        List<ClosedAttempts.Entry> entries = closed.after(cursor, BATCH);
        entries.forEach(entry -> booking.book(entry.closed()));
        if (!entries.isEmpty()) {
            claim.moveTo(JOB, entries.getLast().cursor());
        }
        return entries.size() == BATCH;
    }
}
