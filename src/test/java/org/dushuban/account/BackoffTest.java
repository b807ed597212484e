package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    static final Instant THEN = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void fourFailuresCostNothingAndTheDelayThenDoublesToAQuarterOfAnHour() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(Backoff.ACCOUNT::delay).map(Duration::toSeconds))
                .containsExactly(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
        assertThat(Backoff.ACCOUNT.delay(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressMayFailFortyNineTimes() {
        assertThat(Backoff.ADDRESS.delay(49)).isZero();
        assertThat(Backoff.ADDRESS.delay(50)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.ADDRESS.delay(60)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void failuresFadeEvenlyAndAreGoneAfterAnHour() {
        assertThat(Backoff.ACCOUNT.faded(5, THEN, THEN)).isEqualTo(5);
        assertThat(Backoff.ACCOUNT.faded(5, THEN, THEN.plusSeconds(12 * 60))).isEqualTo(4);
        assertThat(Backoff.ACCOUNT.faded(5, THEN, THEN.plusSeconds(36 * 60))).isEqualTo(2);
        assertThat(Backoff.ACCOUNT.faded(500, THEN, THEN.plusSeconds(3600))).isZero();
    }

    @Test
    void aClockThatWentBackForgivesNothingAndAddsNothing() {
        assertThat(Backoff.ACCOUNT.faded(5, THEN, THEN.minusSeconds(600))).isEqualTo(5);
    }
}
