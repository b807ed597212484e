package org.dushuban.standing;

/**
 * What a comparison needs of any number of scores: how many, their sum, and the sum of their squares. Moments of two units
 * add up to those of both, so a sum is kept up to date by what has changed. Scores are hundredths of a percent, whole
 * numbers, so that nothing is lost by adding and taking away.
 */
public record Moments(long count, long sum, long squares) {

    public static final Moments NONE = new Moments(0, 0, 0);

    private static final double HUNDREDTHS = 100;

    /**
     * Of a single score.
     *
     * @param score hundredths of a percent, 0 to 10,000
     */
    public static Moments of(int score) {
        return new Moments(1, score, (long) score * score);
    }

    public Moments plus(Moments other) {
        return new Moments(count + other.count, sum + other.sum, squares + other.squares);
    }

    public Moments minus(Moments other) {
        return new Moments(count - other.count, sum - other.sum, squares - other.squares);
    }

    /** The average in percent. Only of at least one score. */
    public double mean() {
        return sum / HUNDREDTHS / count;
    }

    /** The sum of the squared distances from the mean, in squared percent; never below zero. */
    public double spread() {
        return count == 0 ? 0 : Math.max(0, (squares - (double) sum * sum / count) / (HUNDREDTHS * HUNDREDTHS));
    }
}
