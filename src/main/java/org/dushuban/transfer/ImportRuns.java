package org.dushuban.transfer;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dushuban.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does the long work of runs beside the page, a few at a time, in the name of whoever started it. All that it comes to lies
 * in the table, so that the page may be left, and another node may show it.
 */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int THREADS = 2;
    private static final int WAITING = 20;
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(600);

    private final ImportStore store;
    private final ImportLook look;
    private final ImportWriter writer;
    private final ExecutorService threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("import-", 1).daemon().factory());

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
        ImportWriter.Outcome outcome = outdated ? ImportWriter.Outcome.OUTDATED : writer.write(run, owner, read, watch);
        switch (outcome) {
            case WRITTEN -> look.forget(run.id());
            case OUTDATED -> lookAgain(run);
            case OVERTAKEN -> throw new CancellationException("another piece of work was begun, or it was cancelled");
        }
    }

    private void lookAgain(ImportRow run) {
        if (store.begin(run.id(), run.turn(), ImportRun.State.WRITING, ImportRun.State.CHECKING)) {
            ImportRow next = store.find(run.id()).orElseThrow();
            finish(next, () -> check(next, ImportRun.Notice.OUTDATED));
        }
    }

    private void start(ImportRow run, Runnable work) {
        try {
            execute(() -> finish(run, work));
        } catch (RejectedExecutionException e) {
            LOG.warn("too many imports are waiting", e);
            insist(() -> store.refused(run.id(), run.turn(), run.state()));
        }
    }

    /** @throws RejectedExecutionException if too many are waiting */
    void execute(Runnable work) {
        // a context of its own: signing out empties the one of the session
        SecurityContext context = new SecurityContextImpl();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        threads.execute(new DelegatingSecurityContextRunnable(work, context));
    }

    private void finish(ImportRow run, Runnable work) {
        try {
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
        threads.shutdownNow();
    }
}
