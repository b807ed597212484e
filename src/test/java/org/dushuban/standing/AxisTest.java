package org.dushuban.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void holdsAllIntervalsInRoundNumbers() {
        Axis axis = Axis.around(List.of(estimate(70.2, 87.4), estimate(85.1, 92.1)));

        assertThat(axis).isEqualTo(new Axis(65, 95));
        assertThat(axis.ticks()).containsExactly(70, 75, 80, 85, 90);
        assertThat(axis.share(80)).isEqualTo(50);
    }

    @Test
    void aSingleCertainFigureStillHasAScaleAroundIt() {
        assertThat(Axis.around(List.of(estimate(80, 80)))).isEqualTo(new Axis(70, 90));
    }

    @Test
    void neverLeavesTheScale() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            double low = random.nextDouble(101);
            Axis axis = Axis.around(List.of(estimate(low, low + random.nextDouble(101 - low))));

            assertThat(axis.low()).isBetween(0, 95);
            assertThat(axis.high()).isBetween(5, 100).isGreaterThan(axis.low());
            assertThat(axis.ticks()).hasSizeLessThanOrEqualTo(8);
        }
    }

    private static Estimate estimate(double low, double high) {
        return new Estimate((low + high) / 2, new Interval(low, high));
    }
}
