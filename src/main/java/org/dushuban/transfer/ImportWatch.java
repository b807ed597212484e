package org.dushuban.transfer;

import java.time.Duration;
import org.dushuban.format.Effort;
import org.dushuban.question.IntakeWatch;

/** Tells the table how far a piece of work is, a few times a second at most, and hears there whether to go on. */
final class ImportWatch implements Effort, IntakeWatch {

    private static final long PAUSE = Duration.ofMillis(300).toNanos();
    private static final int THOUSAND = 1_000;

    private final ImportStore store;
    private final ImportRun.Id id;
    private final int turn;
    private double from;
    private double to;
    private double share;
    private long last;
    private boolean ended;

    ImportWatch(ImportStore store, ImportRun.Id id, int turn) {
        this.store = store;
        this.id = id;
        this.turn = turn;
        this.last = System.nanoTime();
        to = 1;
    }

    /** The next part of the work, as a stretch of the whole. */
    ImportWatch part(double begin, double end) {
        from = begin;
        to = end;
        reached(0);
        return this;
    }

    @Override
    public void reached(double now) {
        share = from + (to - from) * now;
        look();
    }

    @Override
    public void reached(int done, int all) {
        reached((double) done / Math.max(1, all));
    }

    @Override
    public boolean cancelled() {
        look();
        return ended;
    }

    private void look() {
        long now = System.nanoTime();
        if (!ended && now - last > PAUSE) {
            last = now;
            ended = !store.beat(id, turn, (int) (share * THOUSAND), THOUSAND);
        }
    }
}
