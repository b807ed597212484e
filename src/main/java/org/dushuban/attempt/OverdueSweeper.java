package org.dushuban.attempt;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes and grades what nobody has handed in. Each attempt is claimed in the database, so every node may sweep; one that
 * cannot be graded does not hold up the others.
 */
@Component
class OverdueSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueSweeper.class);
    private static final int BATCH = 200;

    private final AttemptStore store;
    private final Closing closing;

    OverdueSweeper(AttemptStore store, Closing closing) {
        this.store = store;
        this.closing = closing;
    }

    @Scheduled(initialDelayString = "${dushuban.attempt.sweep:5s}", fixedDelayString = "${dushuban.attempt.sweep:5s}")
    void sweep() {
        List<Attempt.Id> overdue = store.overdue(BATCH);
        overdue.forEach(this::timeOut);
    }

    private void timeOut(Attempt.Id id) {
        try {
            closing.timeOut(id);
        } catch (RuntimeException e) {
            LOG.error("Attempt {} is overdue and could not be graded; it is tried again", id, e);
        }
    }
}
