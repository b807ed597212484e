package org.dushuban.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3: score without continuity correction. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervalsAreThoseThatNewcombePublished(long taken, long eligible, double low, double high) {
        Interval interval = new Participation(taken, eligible).interval();

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void intervalStaysWithinZeroAndOneAndHoldsTheShare() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            long eligible = 1 + random.nextLong(random.nextBoolean() ? 10 : 5_000_000);
            long taken = random.nextInt(5) == 0 ? eligible : random.nextLong(eligible + 1);
            Participation participation = new Participation(taken, eligible);
            Interval interval = participation.interval();

            assertThat(interval.low()).isBetween(0.0, 1.0);
            assertThat(interval.high()).isBetween(0.0, 1.0);
            assertThat(interval.low()).isLessThanOrEqualTo(participation.share() + 1e-12);
            assertThat(interval.high()).isGreaterThanOrEqualTo(participation.share() - 1e-12);
        }
    }

    @Test
    void moreMembersGiveANarrowerInterval() {
        Interval small = new Participation(8, 10).interval();
        Interval large = new Participation(800, 1000).interval();

        assertThat(large.high() - large.low()).isLessThan(small.high() - small.low());
    }

    @Test
    void justBelowTheGateNeverReadsLikeTheGate() {
        Participation almost = new Participation(799, 1000);

        assertThat(almost.percent()).isEqualTo(79);
        assertThat(almost.reaches(80)).isFalse();
        assertThat(new Participation(4, 5).reaches(80)).isTrue();
    }

    @Test
    void whereNobodyCanTakePartNothingIsKnown() {
        Participation nobody = new Participation(0, 0);

        assertThat(nobody.share()).isZero();
        assertThat(nobody.reaches(0)).isFalse();
        assertThat(nobody.interval()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void moreThanAllCannotTakePart() {
        assertThatThrownBy(() -> new Participation(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
