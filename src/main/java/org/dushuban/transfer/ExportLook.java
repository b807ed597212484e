package org.dushuban.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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

    ExportLook() {}

    /** How far it is, from 0 to 1; empty once it has ended. */
    public OptionalDouble share() {
        return ended ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** Whether it broke off, and nobody knows what would be lost. */
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

    void reached(double now) {
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
