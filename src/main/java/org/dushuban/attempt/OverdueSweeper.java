package org.dushuban.attempt;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes and grades what nobody has handed in. Each attempt is claimed in the database, so every node may sweep; those that
 * cannot be graded, however many, do not hold up the others.
 */
@Component
class OverdueSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueSweeper.class);
    private static final int BATCH = 200;

    private final AttemptStore store;
    private final Closing closing;
    private final Set<Attempt.Id> failed = ConcurrentHashMap.newKeySet();

    OverdueSweeper(AttemptStore store, Closing closing) {
        this.store = store;
        this.closing = closing;
    }

    @Scheduled(initialDelayString = "${dushuban.attempt.sweep:5s}", fixedDelayString = "${dushuban.attempt.sweep:5s}")
    void sweep() {
        AttemptStore.Overdue last = AttemptStore.Overdue.FIRST;
        List<AttemptStore.Overdue> batch;
        do {
            batch = store.overdue(last, BATCH);
            batch.forEach(overdue -> timeOut(overdue.id()));
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == BATCH);
    }

    private void timeOut(Attempt.Id id) {
        try {
            closing.timeOut(id);
            failed.remove(id);
        } catch (RuntimeException e) {
            if (failed.add(id)) {
                LOG.error("Attempt {} is overdue and could not be graded; it is tried again", id, e);
            }
        }
    }
}
