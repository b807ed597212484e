package org.dushuban.transfer;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds runs whose server has died, and drops files that nobody needs any more. Every node may sweep. */
@Component
class ImportSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSweeper.class);

    private final ImportStore store;
    private final ImportRuns runs;
    private final Duration silent;
    private final Duration kept;

    /**
     * @param silent after so long without a sign of life a piece of work is taken for dead
     * @param kept so long a file is kept after the end of its run
     */
    ImportSweeper(
            ImportStore store,
            ImportRuns runs,
            @Value("${dushuban.transfer.silent:60s}") Duration silent,
            @Value("${dushuban.transfer.kept:7d}") Duration kept) {
        this.store = store;
        this.runs = runs;
        this.silent = silent;
        this.kept = kept;
    }

    @Scheduled(
            initialDelayString = "${dushuban.transfer.sweep:30s}",
            fixedDelayString = "${dushuban.transfer.sweep:30s}")
    void sweep() {
        runs.beat();
        int dead = store.buryTheDead(silent);
        if (dead > 0) {
            LOG.info("{} imports had died and have written nothing", dead);
        }
        store.tidy(kept);
    }
}
