package org.dushuban.format;

import org.jspecify.annotations.Nullable;

/**
 * A number, or several in a row, in a key: 3. or 1-5.
 *
 * @param number the first
 * @param last the last; the same for a single one
 * @param from where it begins
 * @param value where its answers begin
 */
record PaperKeyEntry(int number, int last, int from, int value) {

    private static final int LONGEST_MARKS = 16;
    private static final int MAX_FIGURES = 4;
    private static final String AFTER = " ,;、。.";
    private static final String BEHIND_RANGE = " .、:,)]】题";

    /** Whether the number is written with brackets or in a circle. */
    boolean isEnclosed(String folded) {
        return "([【".indexOf(folded.charAt(from)) >= 0 || PaperChars.enclosed(folded.charAt(from)) > 0;
    }

    boolean isRange() {
        return last != number;
    }

    /** What a key gives as a right answer in one character. */
    static boolean isMark(char c) {
        return PaperChars.isLetter(c) || c == '√' || c == '×' || c == '对' || c == '错';
    }

    /** The entry that begins there; null if none does. */
    static @Nullable PaperKeyEntry at(String folded, int from, int to) {
        PaperKeyEntry range = range(folded, from, to);
        if (range != null) {
            return range;
        }
        PaperNumber number = PaperNumber.at(folded, from, to);
        if (number != null && number.style() != PaperNumber.Style.CHINESE) {
            return new PaperKeyEntry(number.number(), number.number(), from, number.to());
        }
        int end = PaperChars.skipFigures(folded, from, to);
        if (end > from && end - from <= MAX_FIGURES && end < to && isMark(folded.charAt(end))) {
            int figures = Integer.parseInt(folded.substring(from, end));
            return new PaperKeyEntry(figures, figures, from, end);
        }
        return null;
    }

    /** The next entry of the line: the number that follows, behind an answer; null if there is none. */
    static @Nullable PaperKeyEntry next(String folded, PaperKeyEntry entry, int to) {
        int begin = PaperChars.skipBlanks(folded, entry.value, to);
        for (int i = begin + 1; i < to; i++) {
            if (!canFollow(folded, begin, i)) {
                continue;
            }
            PaperKeyEntry next = at(folded, i, to);
            if (next != null && next.number == entry.last + 1 && entry.isFollowedBy(next, folded, to)) {
                return next;
            }
        }
        return null;
    }

    private boolean isFollowedBy(PaperKeyEntry next, String folded, int to) {
        return isEnclosed(folded) == next.isEnclosed(folded) && next.isSure(folded, to);
    }

    private static boolean canFollow(String folded, int begin, int at) {
        char before = folded.charAt(at - 1);
        char c = folded.charAt(at);
        boolean opens = PaperChars.isFigure(c) || "([【第".indexOf(c) >= 0 || PaperChars.enclosed(c) > 0;
        return opens
                && (AFTER.indexOf(before) >= 0
                        || isMark(before)
                                && at - begin <= LONGEST_MARKS
                                && PaperAnswer.isMarks(folded.substring(begin, at)));
    }

    /** A number with nothing but a blank behind, inside a line, is one only before a mark: an answer may hold numbers too. */
    private boolean isSure(String folded, int to) {
        int end = PaperChars.skipFigures(folded, from, to);
        boolean bare = end > from && end < to && (folded.charAt(end) == ' ' || isMark(folded.charAt(end)));
        if (!bare || isRange()) {
            return true;
        }
        int stop = value;
        int figure = -1;
        while (stop < to && folded.charAt(stop) != ' ' && stop - value <= LONGEST_MARKS) {
            figure = figure < 0 && PaperChars.isFigure(folded.charAt(stop)) ? stop : figure;
            stop++;
        }
        return stop - value <= LONGEST_MARKS
                && PaperAnswer.isMarks(folded.substring(value, figure < 0 ? stop : figure));
    }

    private static @Nullable PaperKeyEntry range(String folded, int from, int to) {
        int at = from < to && "([【第".indexOf(folded.charAt(from)) >= 0 ? from + 1 : from;
        int end = PaperChars.skipFigures(folded, at, to);
        int dash = PaperChars.skipBlanks(folded, end, to);
        if (end == at || end - at > MAX_FIGURES || dash == to || "-~至到".indexOf(folded.charAt(dash)) < 0) {
            return null;
        }
        while (dash < to && "-~至到 ".indexOf(folded.charAt(dash)) >= 0) {
            dash++;
        }
        int close = PaperChars.skipFigures(folded, dash, to);
        if (close == dash || close - dash > MAX_FIGURES) {
            return null;
        }
        int value = close;
        while (value < to && BEHIND_RANGE.indexOf(folded.charAt(value)) >= 0) {
            value++;
        }
        int number = Integer.parseInt(folded.substring(at, end));
        int last = Integer.parseInt(folded.substring(dash, close));
        return last > number && (value > close || value == to || isMark(folded.charAt(value)))
                ? new PaperKeyEntry(number, last, from, value)
                : null;
    }
}
