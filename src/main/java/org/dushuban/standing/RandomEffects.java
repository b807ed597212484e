package org.dushuban.standing;

/**
 * The random-effects model: each group has a true mean of its own, these scatter around a common mean with the variance
 * <i>between</i>, and what was observed scatters around the true mean with a known variance.
 *
 * <p>With weights {@code w = 1/v} and {@code Q = sum w (y - ybar)^2} the variance between is
 * {@code max(0, (Q - (k - 1)) / (sum w - sum w^2 / sum w))}; the common mean weighs each group with
 * {@code 1 / (v + between)}, and the inverse of the sum of these weights is its variance.
 *
 * @see <a href="https://doi.org/10.1016/0197-2456(86)90046-2">R. DerSimonian, N. Laird: Meta-analysis in clinical trials.
 *     Controlled Clinical Trials 7 (1986) 177</a>
 * @param mean the common mean
 * @param variance the variance of the common mean
 * @param between the variance between the groups
 */
record RandomEffects(double mean, double variance, double between) {

    /**
     * Fits the model.
     *
     * @param means what was observed, at least one
     * @param variances of each observed mean, greater than zero
     */
    static RandomEffects fit(double[] means, double[] variances) {
        double fixed = weighted(means, variances, 0);
        double q = 0;
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            double weight = 1 / variances[i];
            q += weight * (means[i] - fixed) * (means[i] - fixed);
            weights += weight;
            squares += weight * weight;
        }
        double scale = weights - squares / weights;
        double between = means.length == 1 ? 0 : Math.max(0, (q - (means.length - 1)) / scale);
        return new RandomEffects(weighted(means, variances, between), 1 / weights(variances, between), between);
    }

    /**
     * The posterior mean of a group, drawn towards the common mean the more, the less its own mean can be relied on. Its
     * variance counts that the common mean is estimated too, not that the variance between is (C. N. Morris: Parametric
     * empirical Bayes inference, Journal of the American Statistical Association 78 (1983) 47; A. Gelman and others,
     * Bayesian Data Analysis, third edition, equations 5.17 and 5.20).
     */
    Estimate shrink(double observed, double itsVariance) {
        double pull = itsVariance / (itsVariance + between);
        double figure = pull * mean + (1 - pull) * observed;
        return new Estimate(figure, Interval.around(figure, (1 - pull) * itsVariance + pull * pull * variance));
    }

    private static double weighted(double[] means, double[] variances, double between) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += means[i] / (variances[i] + between);
        }
        return sum / weights(variances, between);
    }

    private static double weights(double[] variances, double between) {
        double sum = 0;
        for (double variance : variances) {
            sum += 1 / (variance + between);
        }
        return sum;
    }
}
