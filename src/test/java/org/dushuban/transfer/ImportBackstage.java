package org.dushuban.transfer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.dushuban.account.CurrentUser;
import org.dushuban.format.Finding;
import org.dushuban.question.Bank;
import org.dushuban.shared.Ids;
import org.springframework.context.ApplicationContext;

/** What lies behind the pages of import and export, for tests of these pages. */
public final class ImportBackstage {

    private final ImportStore store;
    private final ImportRuns runs;
    private final ImportLook look;
    private final CurrentUser user;

    private ImportBackstage(ApplicationContext context) {
        store = context.getBean(ImportStore.class);
        runs = context.getBean(ImportRuns.class);
        look = context.getBean(ImportLook.class);
        user = context.getBean(CurrentUser.class);
    }

    public static ImportBackstage in(ApplicationContext context) {
        return new ImportBackstage(context);
    }

    /** So many runs that nobody works on. */
    public void insert(Bank.Id bank, int count) {
        IntStream.range(0, count)
                .forEach(number -> store.insert(
                        new ImportRun.Id(Ids.next()),
                        user.actor(),
                        bank,
                        "旧.csv",
                        false,
                        "digest" + number,
                        new byte[1]));
    }

    /** As after a restart, or half an hour. */
    public void forget(ImportRun.Id run) {
        look.forget(run);
    }

    /** Whether what a file says lies in the memory. */
    public boolean holds(ImportRun.Id run) {
        return look.holds(store.find(run).orElseThrow());
    }

    /** Keeps so many places for work busy, two under way and twenty waiting at most. @return sets them free */
    public Runnable occupy(int places) {
        CountDownLatch end = new CountDownLatch(1);
        IntStream.range(0, places).forEach(_ -> insist(() -> await(end)));
        return end::countDown;
    }

    /** Waits until a place for work is free. */
    public void awaitIdle() {
        CountDownLatch begun = new CountDownLatch(1);
        insist(begun::countDown);
        await(begun);
    }

    /** A look at an export that has lost the same thing so many times. */
    public static ExportLook lost(Finding finding, int times) {
        ExportLook look = new ExportLook();
        IntStream.range(0, times).forEach(_ -> look.lost(finding));
        look.end(false);
        return look;
    }

    /** Threads take a moment to take up what waits. */
    private void insist(Runnable work) {
        for (boolean taken = false; !taken; ) {
            try {
                runs.execute(work);
                taken = true;
            } catch (RejectedExecutionException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
