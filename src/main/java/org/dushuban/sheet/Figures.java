package org.dushuban.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of cells as figures. */
final class Figures {

    private static final int DECIMALS = 10;

    private Figures() {}

    /** Without the digits behind which only the machine reckons; no zeros at the end. */
    static BigDecimal decimal(double number, int percents) {
        return BigDecimal.valueOf(number)
                .movePointRight(2 * percents)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Without grouping or exponent. */
    static String plain(double number) {
        return decimal(number, 0).toPlainString();
    }
}
