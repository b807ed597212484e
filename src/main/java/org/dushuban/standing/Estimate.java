package org.dushuban.standing;

/** A figure with its uncertainty. */
public record Estimate(double figure, Interval interval) {

    /** What of it lies between 0 and 100 percent. */
    Estimate asPercent() {
        return new Estimate(Math.clamp(figure, 0, 100), interval.within(0, 100));
    }

    /** To one decimal, as it is shown and as it is ranked. */
    public long tenths() {
        return Math.round(figure * 10);
    }
}
