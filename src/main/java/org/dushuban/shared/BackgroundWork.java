package org.dushuban.shared;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Does long work beside the page, two pieces at a time and twenty more waiting, in the name of whoever starts it. */
public final class BackgroundWork implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 20;

    private final ThreadPoolExecutor threads;

    /** @param name how its threads are called, before a hyphen and a number */
    public BackgroundWork(String name) {
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }

    /**
     * Starts a piece of work, or has it wait.
     *
     * @param work tells by itself what it comes to
     * @return gives up its place as long as it waits; once it is under way this changes nothing
     * @throws RejectedExecutionException if too many are waiting
     */
    public Runnable start(Runnable work) {
        // a context of its own: signing out empties the one of the session
        SecurityContext context = new SecurityContextImpl();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Runnable task = new DelegatingSecurityContextRunnable(work, context);
        threads.execute(task);
        return () -> threads.remove(task);
    }

    /** Nothing is started any more, and what is under way is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
