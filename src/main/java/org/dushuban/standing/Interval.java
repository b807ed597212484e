package org.dushuban.standing;

/** A range within which a figure lies with a probability of 95 %. */
public record Interval(double low, double high) {

    /** The two-sided quantile of the normal distribution that leaves 95 % between. */
    static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException if the ends are not in order */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    /** The normal interval around a figure with that variance. */
    static Interval around(double figure, double variance) {
        double half = Z * Math.sqrt(variance);
        return new Interval(figure - half, figure + half);
    }

    /** What of it lies between these bounds. */
    public Interval within(double lowest, double highest) {
        return new Interval(Math.clamp(low, lowest, highest), Math.clamp(high, lowest, highest));
    }

    public boolean overlaps(Interval other) {
        return low <= other.high && other.low <= high;
    }
}
