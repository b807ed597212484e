package org.dushuban.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomEffectsTest {

    /** Trials of the BCG vaccine: with tuberculosis and without, vaccinated and not. */
    private static final int[][] BCG = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    /**
     * The logarithms of the relative risk in the 13 trials of Colditz and others (JAMA 271 (1994) 698), as the R package
     * metafor fits them with its method "DL": variance between 0.3088, mean -0.7141, standard error 0.1787.
     */
    @Test
    void agreesWithMetaforOnTheTrialsOfTheVaccine() {
        double[] means = new double[BCG.length];
        double[] variances = new double[BCG.length];
        for (int i = 0; i < BCG.length; i++) {
            double a = BCG[i][0];
            double treated = a + BCG[i][1];
            double c = BCG[i][2];
            double control = c + BCG[i][3];
            means[i] = Math.log(a / treated / (c / control));
            variances[i] = 1 / a - 1 / treated + 1 / c - 1 / control;
        }

        RandomEffects model = RandomEffects.fit(means, variances);

        assertThat(model.between()).isCloseTo(0.3088, within(0.00005));
        assertThat(model.mean()).isCloseTo(-0.7141, within(0.00005));
        assertThat(Math.sqrt(model.variance())).isCloseTo(0.1787, within(0.00005));
    }

    /**
     * The eight schools (A. Gelman and others, Bayesian Data Analysis, section 5.5): no more variance than chance would
     * make, pooled mean 7.7 with standard error 4.1.
     */
    @Test
    void theEightSchoolsCannotBeToldApart() {
        double[] effects = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] variances = {225, 100, 256, 121, 81, 121, 100, 324};

        RandomEffects model = RandomEffects.fit(effects, variances);

        assertThat(model.between()).isZero();
        assertThat(model.mean()).isCloseTo(7.7, within(0.05));
        assertThat(Math.sqrt(model.variance())).isCloseTo(4.1, within(0.05));
        assertThat(model.shrink(28, 225).figure()).isEqualTo(model.mean());
    }

    /** Two groups with means 10 and 20 and variances 1: Q = 50, variance between 49, pull 1/50, variance of the mean 25. */
    @Test
    void agreesWithTwoGroupsReckonedByHand() {
        RandomEffects model = RandomEffects.fit(new double[] {10, 20}, new double[] {1, 1});
        Estimate estimate = model.shrink(20, 1);

        assertThat(model.between()).isCloseTo(49, within(1e-9));
        assertThat(model.mean()).isCloseTo(15, within(1e-9));
        assertThat(model.variance()).isCloseTo(25, within(1e-9));
        assertThat(estimate.figure()).isCloseTo(19.9, within(1e-9));
        // 49/50 * 1 + (1/50)^2 * 25 = 0.99
        assertThat(estimate.interval().high()).isCloseTo(19.9 + Interval.Z * Math.sqrt(0.99), within(1e-9));
    }

    @Test
    void oneGroupKeepsItsMean() {
        RandomEffects model = RandomEffects.fit(new double[] {71.5}, new double[] {4});

        assertThat(model.shrink(71.5, 4)).isEqualTo(new Estimate(71.5, Interval.around(71.5, 4)));
    }
}
