package org.dushuban.sheet;

/**
 * A piece of a section of a format code (ECMA-376, 18.8.31).
 *
 * @param text the literal, or the placeholders as they are written
 */
record FormatToken(Kind kind, String text) {

    enum Kind {
        LITERAL,
        /** Placeholders of figures, with the point and the commas between them. */
        FIGURES,
        PERCENT,
        /** The number as it is. */
        GENERAL,
        YEAR,
        MONTH,
        DAY,
        WEEKDAY,
        HOUR,
        MINUTE,
        SECOND,
        /** All hours, minutes or seconds since the beginning. */
        ELAPSED,
        HALF_OF_DAY;

        boolean isOfDate() {
            return ordinal() >= YEAR.ordinal();
        }
    }

    int length() {
        return text.length();
    }
}
