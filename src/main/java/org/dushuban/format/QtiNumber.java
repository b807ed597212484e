package org.dushuban.format;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as XML Schema writes them. */
final class QtiNumber {

    private static final int MAX_LENGTH = 40;

    /** Far beyond every number that a question can have, and no work to write out. */
    private static final int MAX_ZEROS = 100;

    private QtiNumber() {}

    /** The number, always written the same; empty if it is none, or one of hundreds of figures. */
    static Optional<BigDecimal> read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(stripped);
            return Math.abs((long) number.scale()) > MAX_ZEROS ? Optional.empty() : Optional.of(plain(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Without zeros at the end and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
