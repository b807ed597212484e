package org.dushuban.question;

import java.math.BigDecimal;

/** What a question is worth: above zero, at most a thousand, with at most two decimals. */
public final class Points {

    public static final BigDecimal MAX = new BigDecimal("1000");

    private static final int DECIMALS = 2;

    private Points() {}

    public static boolean fits(BigDecimal points) {
        return points.signum() > 0
                && points.compareTo(MAX) <= 0
                && points.stripTrailingZeros().scale() <= DECIMALS;
    }

    /**
     * The same points, always written the same.
     *
     * @throws IllegalArgumentException if they are outside their range
     */
    public static BigDecimal checked(BigDecimal points) {
        if (!fits(points)) {
            throw new IllegalArgumentException("points: " + points);
        }
        return NumberText.plain(points);
    }
}
