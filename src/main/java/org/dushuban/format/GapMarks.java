package org.dushuban.format;

import org.dushuban.question.BlankMarks;
import org.dushuban.shared.LocalText;

/**
 * Where gaps stand in a text on its way to Markdown. While it is converted each is one character that no text has
 * (Unicode keeps it free for such uses), so that nothing is done to it.
 */
final class GapMarks {

    /** As many are told apart. */
    static final int MOST = 31;

    private static final char FIRST = '\uFDD0';
    private static final String LINE = "_____";

    private GapMarks() {}

    /** The Markdown with gaps in the place of its marks. */
    static String unmarked(String markdown) {
        String gapped = markdown;
        for (int number : BlankMarks.in(markdown)) {
            gapped = gapped.replace(BlankMarks.mark(number), String.valueOf(gap(number)));
        }
        return gapped;
    }

    /** @param number from 1 to {@link #MOST} */
    static char gap(int number) {
        return (char) (FIRST + number);
    }

    /** A text of a file, which might hold such characters to deceive. */
    static String without(String text) {
        if (!holds(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !isGap((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    /** Whether a text has such characters. */
    static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isGap(text.charAt(i))) {
                return true;
            }
        }
        return false;
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

    /** A text in which the only one of its {@link Gaps} is the first gap; as it is where there are several, or a mark. */
    static String found(String text) {
        return holds(text) ? text : Gaps.replaced(text, 1, GapMarks::one);
    }

    private static String one(int number) {
        return String.valueOf(gap(number));
    }

    /** A stem of one blank as others show it: a line for its mark, where {@link #found} will find it again. */
    static String drawn(String markdown) {
        String line = markdown.replace(BlankMarks.mark(1), LINE);
        return marked(found(line)).equals(markdown) ? line : markdown;
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
