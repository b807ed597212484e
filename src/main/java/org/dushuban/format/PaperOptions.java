package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the letters before options: A. A、 A: A) (A) 【A】, in capitals or not, or A with a blank behind. */
final class PaperOptions {

    private static final String DELIMITERS = ".、:)";
    private static final int TRIES = 3;

    /**
     * A letter before an option.
     *
     * @param place of the letter, from 0
     * @param from where it begins
     * @param to where the option begins
     * @param delimiter what follows the letter
     */
    record Mark(int place, boolean small, int from, int to, char delimiter) {

        boolean isLike(Mark other) {
            return delimiter == other.delimiter && small == other.small;
        }

        boolean isEnclosed() {
            return delimiter == '(';
        }

        /** Whether only a blank parts it from its option, so that it may be a word. */
        boolean isWeak() {
            return delimiter == ' ';
        }
    }

    private PaperOptions() {}

    /** The letter that stands there; null if none does. */
    static @Nullable Mark at(String folded, int from, int to) {
        if (from >= to) {
            return null;
        }
        char first = folded.charAt(from);
        if (first == '(' || first == '[' || first == '【') {
            int letter = PaperChars.skipBlanks(folded, from + 1, to);
            int close = PaperChars.skipBlanks(folded, letter + 1, to);
            return close < to && close == PaperChars.closing(folded, from, to)
                    ? mark(folded, from, letter, skipDelimiter(folded, close + 1, to), to, '(')
                    : null;
        }
        int mark = PaperChars.skipBlanks(folded, from + 1, to);
        if (mark < to && DELIMITERS.indexOf(folded.charAt(mark)) >= 0) {
            return mark(folded, from, from, mark + 1, to, folded.charAt(mark));
        }
        return mark > from + 1 && mark < to ? mark(folded, from, from, mark, to, ' ') : null;
    }

    /** The letters of a line that begins with one, which follow each other in the alphabet. */
    static List<Mark> in(String folded, int from, int to) {
        List<Mark> marks = new ArrayList<>();
        Mark first = at(folded, from, to);
        if (first == null) {
            return marks;
        }
        marks.add(first);
        more(folded, to, marks, false);
        if (marks.size() == 1) {
            more(folded, to, marks, true);
        }
        return marks;
    }

    /** Where in the line of a stem its first options begin, at least two of them; -1 if nowhere. */
    static int afterStem(String folded, int from, int to) {
        int tries = 0;
        for (int i = from + 1; i < to && tries < TRIES; i++) {
            char c = folded.charAt(i);
            char before = folded.charAt(i - 1);
            boolean letter = (c == 'A' || c == 'a') && !PaperChars.isLetter(before) && "([【".indexOf(before) < 0;
            if (!letter && c != '(') {
                continue;
            }
            Mark mark = at(folded, i, to);
            if (mark != null && mark.place() == 0 && !(mark.isWeak() && before != ' ')) {
                tries++;
                if (in(folded, i, to).size() > 1) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** @param close whether the letters may follow what is before them without a blank */
    private static void more(String folded, int to, List<Mark> marks, boolean close) {
        Mark last = marks.getLast();
        for (int i = last.to(); i < to; i++) {
            char before = folded.charAt(i - 1);
            if (before != ' ' && !(close && !PaperChars.isLetter(before) && i > last.to())) {
                continue;
            }
            Mark next = folded.charAt(i) == ' ' ? null : at(folded, i, to);
            if (next != null && next.place() == last.place() + 1 && fits(next, marks.getFirst(), close)) {
                marks.add(next);
                last = next;
                i = Math.max(i, next.to() - 1);
            }
        }
    }

    private static boolean fits(Mark next, Mark first, boolean close) {
        boolean alike = next.isEnclosed() == first.isEnclosed() && next.small() == first.small();
        return next.isLike(first) || alike && !close && !next.isWeak() && !first.isWeak();
    }

    private static @Nullable Mark mark(String folded, int from, int letter, int text, int to, char delimiter) {
        char c = folded.charAt(letter);
        boolean alone = letter == from ? letter + 1 < to && !PaperChars.isLetter(folded.charAt(letter + 1)) : true;
        return PaperChars.isLetter(c) && alone
                ? new Mark(PaperChars.place(c), c >= 'a', from, PaperChars.skipBlanks(folded, text, to), delimiter)
                : null;
    }

    private static int skipDelimiter(String folded, int from, int to) {
        int at = PaperChars.skipBlanks(folded, from, to);
        return at < to && ".、:".indexOf(folded.charAt(at)) >= 0 ? at + 1 : at;
    }
}
