package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that stand in one cell with something between them. What divides them can stand in a text too, behind a backslash;
 * so can the backslash. A backslash before any other character is itself.
 */
final class Separated {

    private static final char ESCAPE = '\\';

    private Separated() {}

    /**
     * The parts of a text, each still with its backslashes.
     *
     * @param dividers the characters of which each divides
     * @param special the characters before which a backslash counts, the dividers among them
     */
    static List<String> split(String text, String dividers, String special) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isEscape(text, at, special)) {
                at++;
            } else if (dividers.indexOf(text.charAt(at)) >= 0) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Where a text begins that is not behind a backslash; -1 where it is nowhere. */
    static int indexOf(String text, String sought, String special) {
        for (int at = 0; at < text.length(); at++) {
            if (isEscape(text, at, special)) {
                at++;
            } else if (text.startsWith(sought, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The text with a backslash before each special character and each backslash. */
    static String escape(String text, String special) {
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ESCAPE || special.indexOf(c) >= 0) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** What {@link #escape} was given. */
    static String unescape(String text, String special) {
        if (text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            at += isEscape(text, at, special) ? 1 : 0;
            plain.append(text.charAt(at));
        }
        return plain.toString();
    }

    private static boolean isEscape(String text, int at, String special) {
        if (text.charAt(at) != ESCAPE || at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next == ESCAPE || special.indexOf(next) >= 0;
    }
}
