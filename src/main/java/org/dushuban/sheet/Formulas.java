package org.dushuban.sheet;

/**
 * Keeps texts from being taken for formulas. A cell that begins with {@code =}, {@code +}, {@code -}, {@code @} or a
 * control character is computed by spreadsheets that open a csv file (OWASP, CSV injection), also in full width.
 */
public final class Formulas {

    private static final char GUARD = '\'';
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    /** Whether a spreadsheet may compute it. */
    public static boolean looksLikeOne(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text with an apostrophe before it where it needs one. {@link #unescape} gives any text back as it was. */
    public static String escape(String text) {
        return looksLikeOne(text) || isGuarded(text) ? GUARD + text : text;
    }

    /** What {@link #escape} was given. */
    public static String unescape(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text) {
        return text.length() > 1
                && text.charAt(0) == GUARD
                && (text.charAt(1) == GUARD || STARTS.indexOf(text.charAt(1)) >= 0);
    }
}
