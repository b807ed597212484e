package org.dushuban.format;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as programs write them, also with an exponent, but none that would take long to reckon with. */
final class Decimals {

    private static final int LONGEST = 60;
    private static final int MOST_ZEROS = 60;

    private Decimals() {}

    static Optional<BigDecimal> read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || !stripped.chars().allMatch(Decimals::isPart)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(stripped);
            return Math.abs((long) number.scale()) > MOST_ZEROS ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPart(int c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }
}
