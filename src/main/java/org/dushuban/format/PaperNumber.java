package org.dushuban.format;

import java.util.OptionalLong;
import org.dushuban.question.ChineseNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The number with which a line begins.
 *
 * @param from where it begins
 * @param to where what it numbers begins
 * @param tight whether a figure follows directly, so that it may be a number with decimals, a date or a time
 */
record PaperNumber(int number, Style style, int from, int to, boolean tight) {

    private static final int MAX_FIGURES = 4;
    private static final int LONGEST_CHINESE = 6;

    /** The figures of Chinese numbers. */
    static final String CHINESE = "一二三四五六七八九十百";

    /** How numbers are written; those of one section are written alike. */
    enum Style {
        /** 1. 1、 1． 1： */
        PLAIN,
        /** (1) 1) （1） ⑴ */
        CLOSED,
        /** ① */
        CIRCLED,
        /** 第1题 */
        WORDED,
        /** 1 with a blank behind */
        SPACED,
        /** 一、 */
        CHINESE
    }

    /** The number that begins there; null if none does. */
    static @Nullable PaperNumber at(String folded, int from, int to) {
        if (from >= to) {
            return null;
        }
        char first = folded.charAt(from);
        int enclosed = PaperChars.enclosed(first);
        if (enclosed > 0) {
            Style style = first >= '⒈' ? Style.PLAIN : first >= '⑴' ? Style.CLOSED : Style.CIRCLED;
            return new PaperNumber(enclosed, style, from, skipDelimiter(folded, from + 1, to), false);
        }
        return switch (first) {
            case '第' -> worded(folded, from, to);
            case '(' -> closed(folded, from, to);
            default -> PaperChars.isFigure(first) ? plain(folded, from, to) : chinese(folded, from, to);
        };
    }

    private static @Nullable PaperNumber plain(String folded, int from, int to) {
        int end = PaperChars.skipFigures(folded, from, to);
        int mark = PaperChars.skipBlanks(folded, end, to);
        if (end - from > MAX_FIGURES || mark == to) {
            return null;
        }
        int number = Integer.parseInt(folded.substring(from, end));
        char delimiter = folded.charAt(mark);
        if (".、:,。".indexOf(delimiter) >= 0) {
            boolean tight = mark == end && mark + 1 < to && PaperChars.isFigure(folded.charAt(mark + 1));
            return tight && delimiter == ','
                    ? null
                    : new PaperNumber(number, Style.PLAIN, from, PaperChars.skipBlanks(folded, mark + 1, to), tight);
        }
        if (delimiter == ')') {
            return new PaperNumber(number, Style.CLOSED, from, skipDelimiter(folded, mark + 1, to), false);
        }
        return mark > end ? new PaperNumber(number, Style.SPACED, from, mark, false) : null;
    }

    private static @Nullable PaperNumber closed(String folded, int from, int to) {
        int first = PaperChars.skipBlanks(folded, from + 1, to);
        int end = PaperChars.skipFigures(folded, first, to);
        int close = PaperChars.skipBlanks(folded, end, to);
        if (end == first || end - first > MAX_FIGURES || close == to || folded.charAt(close) != ')') {
            return null;
        }
        int number = Integer.parseInt(folded.substring(first, end));
        return new PaperNumber(number, Style.CLOSED, from, skipDelimiter(folded, close + 1, to), false);
    }

    private static @Nullable PaperNumber worded(String folded, int from, int to) {
        int end = folded.indexOf('题', from);
        if (end < 0 || end >= to || end - from > LONGEST_CHINESE) {
            return null;
        }
        String figures = folded.substring(from + 1, end).strip();
        boolean arabic = !figures.isEmpty()
                && figures.length() <= MAX_FIGURES
                && figures.chars().allMatch(c -> PaperChars.isFigure((char) c));
        OptionalLong number = arabic ? OptionalLong.of(Integer.parseInt(figures)) : ChineseNumbers.read(figures);
        return number.isEmpty() || number.getAsLong() > 9_999
                ? null
                : new PaperNumber(
                        (int) number.getAsLong(), Style.WORDED, from, skipDelimiter(folded, end + 1, to), false);
    }

    private static @Nullable PaperNumber chinese(String folded, int from, int to) {
        int end = from;
        while (end < to && CHINESE.indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        int mark = PaperChars.skipBlanks(folded, end, to);
        if (end == from || end - from > LONGEST_CHINESE || mark == to || "、.:".indexOf(folded.charAt(mark)) < 0) {
            return null;
        }
        OptionalLong number = ChineseNumbers.read(folded.substring(from, end));
        return number.isEmpty()
                ? null
                : new PaperNumber(
                        (int) number.getAsLong(),
                        Style.CHINESE,
                        from,
                        PaperChars.skipBlanks(folded, mark + 1, to),
                        false);
    }

    private static int skipDelimiter(String folded, int from, int to) {
        int at = PaperChars.skipBlanks(folded, from, to);
        return at < to && ".、:。".indexOf(folded.charAt(at)) >= 0 ? PaperChars.skipBlanks(folded, at + 1, to) : at;
    }
}
