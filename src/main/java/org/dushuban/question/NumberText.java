package org.dushuban.question;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** Reads a number as people write it. */
public final class NumberText {

    private static final int GROUP = 3;

    private NumberText() {}

    /**
     * The number that the whole text is: full or half width, with a sign, with a comma before each three figures, with
     * decimals. No word for a multiple and no unit: the question says in which unit it asks.
     */
    public static Optional<BigDecimal> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        int from = !plain.isEmpty() && "+-−".indexOf(plain.charAt(0)) >= 0 ? 1 : 0;
        int point = plain.indexOf('.');
        String whole = plain.substring(from, point < from ? plain.length() : point);
        String decimals = point < from ? "" : plain.substring(point + 1);
        String figures = ungrouped(whole) + decimals;
        if (figures.isEmpty() || !figures.chars().allMatch(NumberText::isFigure)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(figures).movePointLeft(decimals.length());
        return Optional.of(from == 1 && plain.charAt(0) != '+' ? number.negate() : number);
    }

    /** The same number, always written the same: no zeros at the end, no exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Without its commas, where they stand as they should. */
    private static String ungrouped(String whole) {
        int first = whole.indexOf(',');
        if (first < 1 || first > GROUP || (whole.length() - first) % (GROUP + 1) != 0) {
            return whole;
        }
        StringBuilder figures = new StringBuilder(whole.substring(0, first));
        for (int comma = first; comma < whole.length(); comma += GROUP + 1) {
            if (whole.charAt(comma) != ',') {
                return whole;
            }
            figures.append(whole, comma + 1, comma + GROUP + 1);
        }
        return figures.toString();
    }

    private static boolean isFigure(int character) {
        return character >= '0' && character <= '9';
    }
}
