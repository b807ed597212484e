package org.dushuban.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.dushuban.format.Finding;

/** A look at what a format would lose, under way or over. Whoever began it asks now and then how it stands. */
public final class ExportLook {

    /** As many losses are kept. */
    static final int KEPT = 5_000;

    private final List<Finding> losses = new ArrayList<>();
    private int more;
    private volatile double share;
    private volatile boolean ended;
    private volatile boolean failed;
    private volatile boolean cancelled;
    private volatile Runnable leave = () -> {};

    ExportLook() {}

    /** Nobody wants to know any more: it ends as soon as it can, and makes room for others. */
    public void cancel() {
        cancelled = true;
        leave.run();
        end(true);
    }

    /** How far it is, from 0 to 1; empty once it has ended. */
    public OptionalDouble share() {
        return ended ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** Whether it broke off or was cancelled, and nobody knows what would be lost. */
    public boolean isFailed() {
        return failed;
    }

    /** What would be lost, once it has ended, as far as it is kept. */
    public synchronized List<Finding> losses() {
        return List.copyOf(losses);
    }

    /** How many further losses there are. */
    public synchronized int more() {
        return more;
    }

    /** @param place gives up its place among those that wait */
    void waits(Runnable place) {
        leave = place;
    }

    /** @throws CancellationException if it was cancelled */
    void reached(double now) {
        if (cancelled) {
            throw new CancellationException("nobody looks any more");
        }
        share = now;
    }

    synchronized void lost(Finding finding) {
        if (losses.size() < KEPT) {
            losses.add(finding);
        } else {
            more++;
        }
    }

    void end(boolean broken) {
        failed = broken;
        ended = true;
    }
}
