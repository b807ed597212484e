package org.dushuban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    private static final int TRIES = 2_000;

    private final Random random = new Random(20211126);

    @Test
    void equalSharesAreEqual() {
        assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(1, 2)).hasSameHashCodeAs(Fraction.of(50, 100));
    }

    @Test
    void threeThirdsAreOne() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    }

    @Test
    void additionDoesNotAskForAnOrder() {
        for (int i = 0; i < TRIES; i++) {
            Fraction a = any();
            Fraction b = any();
            Fraction c = any();
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
        }
    }

    @Test
    void orderIsThatOfTheNumbers() {
        for (int i = 0; i < TRIES; i++) {
            Fraction a = any();
            Fraction b = any();
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(Double.compare(number(a), number(b))));
        }
    }

    @Test
    void aShareOfPointsIsRoundedHalfUp() {
        assertThat(Fraction.of(1, 3).of(new BigDecimal("5"), 2)).isEqualByComparingTo("1.67");
        assertThat(Fraction.of(1, 8).of(new BigDecimal("1"), 2)).isEqualByComparingTo("0.13");
    }

    @Test
    void nothingIsWorthLessThanNothing() {
        assertThat(Fraction.of(-1, 2).atLeastZero()).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(1, 2).atLeastZero()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void thereIsNoShareOfNothing() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Fraction any() {
        return Fraction.of(random.nextInt(2001) - 1000, random.nextInt(99) + 1);
    }

    private static double number(Fraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }
}
