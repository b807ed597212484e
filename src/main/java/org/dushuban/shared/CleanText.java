package org.dushuban.shared;

/**
 * Texts of characters that every database and every format of files takes: those of XML 1.0 (section 2.2). The others are
 * controls, such as NUL, and halves of characters; nobody types them, but files bring them.
 */
public final class CleanText {

    private CleanText() {}

    /** Where the first of the others stands, counted in Java's characters; -1 if there is none. */
    public static int firstOther(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            if (!isClean(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return -1;
    }

    /** The text without the others. */
    public static String of(String text) {
        return firstOther(text) < 0
                ? text
                : text.codePoints()
                        .filter(CleanText::isClean)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The beginning of a text that is longer, without half of a character at its end. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halved = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halved ? longest - 1 : longest);
    }

    private static boolean isClean(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c <= 0xFFFD
                || c > Character.MAX_VALUE
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }
}
