package org.dushuban.format;

import org.dushuban.question.BlankMarks;
import org.dushuban.shared.LocalText;

/**
 * Where gaps stand in a text on its way to Markdown. While it is converted each is one character that no text has
 * (Unicode keeps it free for such uses), so that nothing is done to it.
 */
final class GapMarks {

    /** As many are told apart. */
    static final int MOST = 16;

    private static final char FIRST = '\uFDD0';
    private static final int SHORTEST = 3;
    private static final String LINE = "_____";

    private GapMarks() {}

    /** @param number from 1 to {@link #MOST} */
    static char gap(int number) {
        return (char) (FIRST + number);
    }

    /** A text of a file, which might hold such characters to deceive. */
    static String without(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isGap(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text.length());
                text.chars().filter(c -> !isGap((char) c)).forEach(c -> clean.append((char) c));
                return clean.toString();
            }
        }
        return text;
    }

    /** The same in each language. */
    static LocalText lined(LocalText text) {
        String en = text.en();
        return new LocalText(lined(text.zh()), en == null ? null : lined(en));
    }

    /** The Markdown in which the gaps are the marks of blanks. */
    static String marked(String markdown) {
        return replaced(markdown, true);
    }

    /** The Markdown in which the gaps are lines, as on paper. */
    static String lined(String markdown) {
        return replaced(markdown, false);
    }

    /**
     * A text in which the only line or empty pair of brackets, as people leave room for a word, is the first gap. It stays
     * as it is where there are several, or a mark or gap already.
     */
    static String found(String text) {
        if (text.contains("[[1]]") || text.chars().anyMatch(c -> isGap((char) c))) {
            return text;
        }
        int from = -1;
        int to = -1;
        for (int i = 0; i < text.length(); i++) {
            int end = end(text, i);
            if (end > i) {
                if (from >= 0) {
                    return text;
                }
                from = i;
                to = end;
                i = end - 1;
            }
        }
        return from < 0 ? text : text.substring(0, from) + gap(1) + text.substring(to);
    }

    /** A stem of one blank as others show it: a line for its mark, where {@link #found} will find it again. */
    static String drawn(String markdown) {
        String line = markdown.replace(BlankMarks.mark(1), LINE);
        return marked(found(line)).equals(markdown) ? line : markdown;
    }

    /** Where the room for a word that begins here ends; here if none does. */
    private static int end(String text, int from) {
        char c = text.charAt(from);
        int i = from;
        if (c == '_') {
            while (i < text.length() && text.charAt(i) == '_') {
                i++;
            }
            return i - from < SHORTEST ? from : i;
        }
        if (c == '（' || c == '(') {
            i++;
            while (i < text.length()
                    && (text.charAt(i) == ' ' || text.charAt(i) == '\u3000' || text.charAt(i) == '\u00A0')) {
                i++;
            }
            boolean closed = i < text.length() && text.charAt(i) == (c == '(' ? ')' : '）');
            return closed && i > from + 1 ? i + 1 : from;
        }
        return from;
    }

    private static String replaced(String markdown, boolean marks) {
        StringBuilder replaced = null;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (isGap(c)) {
                replaced = replaced == null ? new StringBuilder(markdown.substring(0, i)) : replaced;
                replaced.append(marks ? BlankMarks.mark(c - FIRST) : "\\_".repeat(LINE.length()));
            } else if (replaced != null) {
                replaced.append(c);
            }
        }
        return replaced == null ? markdown : replaced.toString();
    }

    private static boolean isGap(char c) {
        return c > FIRST && c <= FIRST + MOST;
    }
}
