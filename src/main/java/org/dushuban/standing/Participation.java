package org.dushuban.standing;

/**
 * How many of those who could take part did.
 *
 * @param taken not negative
 * @param eligible at least as many
 */
public record Participation(long taken, long eligible) {

    /** @throws IllegalArgumentException if more took part than could */
    public Participation {
        if (taken < 0 || eligible < taken) {
            throw new IllegalArgumentException(taken + " of " + eligible + " cannot have taken part");
        }
    }

    /** From 0 to 1; 0 where nobody could take part. */
    public double share() {
        return eligible == 0 ? 0 : (double) taken / eligible;
    }

    /** In whole percent, rounded down, so that 79.9 % never reads like a passed gate of 80 %. */
    public int percent() {
        return eligible == 0 ? 0 : (int) (taken * 100 / eligible);
    }

    /** Whether at least that many percent took part. */
    public boolean reaches(int percent) {
        return eligible > 0 && taken * 100 >= eligible * percent;
    }

    /**
     * The 95 % interval of the share by the score method, which stays within 0 and 1 and does not collapse at either end.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">E. B. Wilson: Probable inference, the law of
     *     succession, and statistical inference. Journal of the American Statistical Association 22 (1927) 209</a>
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E">R. G. Newcombe:
     *     Two-sided confidence intervals for the single proportion. Statistics in Medicine 17 (1998) 857, method 3</a>
     */
    public Interval interval() {
        if (eligible == 0) {
            return new Interval(0, 1);
        }
        double n = eligible;
        double squared = Interval.Z * Interval.Z;
        double centre = (taken + squared / 2) / (n + squared);
        double half = Interval.Z / (n + squared) * Math.sqrt(taken * (n - taken) / n + squared / 4);
        return new Interval(centre - half, centre + half).within(0, 1);
    }
}
