package org.dushuban.transfer;

import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does the long work of runs beside the page, a few at a time, in the name of whoever started it. All that it comes to lies
 * in the table, so that the page may be left, and another node may show it.
 */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int TRIES = 10;

    /** The state in SQL of a key that somebody else has taken. */
    private static final String THERE_ALREADY = "23505";

    private static final Duration PAUSE = Duration.ofMillis(600);

    private final ImportStore store;
    private final ImportLook look;
    private final ImportWriter writer;
    private final BackgroundWork background = new BackgroundWork("import");

    /** The runs that wait for a thread of this node, with their turns. */
    private final Map<ImportRun.Id, Integer> waiting = new ConcurrentHashMap<>();

    ImportRuns(ImportStore store, ImportLook look, ImportWriter writer) {
        this.store = store;
        this.look = look;
        this.writer = writer;
    }

    /** Looks at a run whose look has begun. */
    void check(ImportRow run) {
        start(run, () -> check(run, null));
    }

    /** Writes a run whose writing has begun. */
    void write(ImportRow run, Unit.Id owner) {
        start(run, () -> write(run, owner, new ImportWatch(store, run.id(), run.turn())));
    }

    /** Says that what waits here is alive; nothing else would before its work begins. */
    void beat() {
        waiting.forEach((run, turn) -> store.beat(run, turn, 0, 1));
    }

    /** Has a run read again whose reading is not at hand any more. */
    Future<?> recall(ImportRow run) {
        FutureTask<ReadImport> reading = new FutureTask<>(() -> look.at(run));
        try {
            execute(reading);
            return reading;
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void check(ImportRow run, ImportRun.@Nullable Notice notice) {
        ReadImport read = look.anew(run, new ImportWatch(store, run.id(), run.turn()));
        ImportReport report = ImportReports.of(read, store.earlier(run).orElse(null));
        store.checked(run.id(), run.turn(), report, notice);
    }

    private void write(ImportRow run, Unit.Id owner, ImportWatch watch) {
        ReadImport read = look.at(run);
        ImportReport seen = run.report();
        // what another node has read again may come after a change of the bank
        boolean outdated = seen == null || read.plan().counter() != seen.counter();
        switch (outdated ? ImportWriter.Outcome.OUTDATED : written(run, owner, read, watch)) {
            case WRITTEN -> look.forget(run.id());
            case OUTDATED -> lookAgain(run);
            case OVERTAKEN -> throw new CancellationException("another piece of work was begun, or it was cancelled");
        }
    }

    /** Somebody else may write the same at this moment, such as a topic of that name, and win. */
    private ImportWriter.Outcome written(ImportRow run, Unit.Id owner, ReadImport read, ImportWatch watch) {
        try {
            return writer.write(run, owner, read, watch);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            if (!isOvertaken(e)) {
                throw e;
            }
            LOG.info("an import met another change and was not written", e);
            return ImportWriter.Outcome.OUTDATED;
        }
    }

    private static boolean isOvertaken(DataAccessException e) {
        return e instanceof ConcurrencyFailureException
                || e.getMostSpecificCause() instanceof SQLException cause && THERE_ALREADY.equals(cause.getSQLState());
    }

    private void lookAgain(ImportRow run) {
        if (store.begin(run.id(), run.turn(), ImportRun.State.WRITING, ImportRun.State.CHECKING)) {
            ImportRow next = store.find(run.id()).orElseThrow();
            finish(next, () -> check(next, ImportRun.Notice.OUTDATED));
        }
    }

    private void start(ImportRow run, Runnable work) {
        waiting.put(run.id(), run.turn());
        try {
            execute(() -> {
                waiting.remove(run.id(), run.turn());
                finish(run, work);
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("too many imports are waiting", e);
            waiting.remove(run.id(), run.turn());
            insist(() -> store.refused(run.id(), run.turn(), run.state()));
        }
    }

    /** @throws RejectedExecutionException if too many are waiting */
    void execute(Runnable work) {
        background.start(work);
    }

    private void finish(ImportRow run, Runnable work) {
        try {
            if (!store.beat(run.id(), run.turn(), 0, 1)) {
                throw new CancellationException("it was cancelled while it waited");
            }
            work.run();
        } catch (CancellationException e) {
            LOG.debug("an import was cancelled", e);
            insist(() -> store.end(run.id(), run.turn(), run.state(), ImportRun.State.CANCELLED));
        } catch (Throwable e) {
            // an error too, such as too little memory, else the page would wait for ever
            LOG.error("an import broke off", e);
            broken(run);
        }
    }

    private void broken(ImportRow run) {
        look.forget(run.id());
        if (run.state() == ImportRun.State.WRITING) {
            insist(() -> store.interrupted(run.id(), run.turn()));
        } else {
            insist(() -> store.end(run.id(), run.turn(), run.state(), ImportRun.State.FAILED));
        }
    }

    /** Where the database has cut one connection, the next ones may be cut too; in the end the sweeper tells it. */
    private static void insist(Runnable statement) {
        for (int left = TRIES; left > 0; left--) {
            try {
                statement.run();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("what became of an import could not be said yet", e);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @PreDestroy
    void stop() {
        background.close();
    }
}
