package org.dushuban.organisation;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dushuban.shared.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Does the long work of imports beside the page, a few at a time, in the name of whoever started it, so that nobody's page
 * waits without a sign of life.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class RosterRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RosterRuns.class);

    private final Rosters rosters;
    private final BackgroundWork background = new BackgroundWork("roster");

    RosterRuns(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Reads a file and compares it with what is known. */
    public RosterRun check(Unit.Id into, String file, byte[] bytes) {
        return start(run -> {
            Roster roster = RosterReader.read(file, bytes);
            run.reached(0.5);
            return new RosterRun.State.Checked(rosters.check(into, file, roster));
        });
    }

    /** Writes what was checked. */
    public RosterRun confirm(RosterCheck seen) {
        return start(run -> new RosterRun.State.Confirmed(confirmOrCheck(seen, run)));
    }

    /** Somebody who changes the same people at the same moment may win; then the check is made anew. */
    private RosterResult confirmOrCheck(RosterCheck seen, RosterRun run) {
        try {
            return rosters.confirm(seen, run);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            LOG.info("an import met another change and was not written", e);
            return new RosterResult.Outdated(rosters.check(seen.into(), seen.file(), seen.roster()));
        }
    }

    private RosterRun start(Function<RosterRun, RosterRun.State> work) {
        RosterRun run = new RosterRun();
        try {
            background.start(() -> run.end(finish(() -> work.apply(run))));
        } catch (RejectedExecutionException e) {
            run.end(new RosterRun.State.Failed());
        }
        return run;
    }

    private static RosterRun.State finish(Supplier<RosterRun.State> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            // an error too, such as too little memory, else the page would wait for ever
            LOG.error("an import broke off", e);
            return new RosterRun.State.Failed();
        }
    }

    @PreDestroy
    void stop() {
        background.close();
    }
}
