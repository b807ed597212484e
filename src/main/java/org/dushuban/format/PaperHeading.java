package org.dushuban.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a section: 一、单项选择题（每题2分，共20分）.
 *
 * @param ordinal which one it says it is, from 1; 0 where it does not say
 * @param kind null where it names none
 * @param to where the name ends
 */
record PaperHeading(
        int ordinal, @Nullable PaperKind kind, @Nullable PaperPoints points, int to) {

    private static final int LONGEST_NAME = 40;
    private static final String ENDS_NAME = "(:,;。.、/共每本各【[-";
    private static final String OF_STEMS = "_?。;!";

    /** The heading that a line is; empty if it is none. */
    static Optional<PaperHeading> of(PaperLine line) {
        String folded = line.folded();
        int from = bare(folded, line.from());
        PaperNumber number = ordinal(folded, from, line.to());
        if (number == null) {
            return named(line, from, 0);
        }
        int begin = bare(folded, number.to());
        Optional<PaperHeading> named = named(line, begin, number.number());
        if (named.isPresent() || !isTitle(folded, begin, line.to())) {
            return named;
        }
        int end = nameEnd(folded, begin, line.to());
        PaperKind kind =
                PaperKind.in(folded, begin, end).map(PaperKind.Word::kind).orElse(null);
        return Optional.of(new PaperHeading(number.number(), kind, points(line), end));
    }

    private static Optional<PaperHeading> named(PaperLine line, int from, int ordinal) {
        String folded = line.folded();
        return PaperKind.at(folded, from, line.to())
                .map(word -> folded.startsWith("题", word.to()) ? word.to() + 1 : word.to())
                .filter(end -> endsName(folded, end, line.to()))
                .map(end -> new PaperHeading(
                        ordinal,
                        PaperKind.at(folded, from, line.to()).orElseThrow().kind(),
                        points(line),
                        end));
    }

    private static boolean endsName(String folded, int end, int to) {
        if (end >= to) {
            return true;
        }
        char c = folded.charAt(end);
        return ENDS_NAME.indexOf(c) >= 0
                || c == '】'
                || c == ']'
                || c == ' '
                        && (end + 1 >= to
                                || ENDS_NAME.indexOf(folded.charAt(PaperChars.skipBlanks(folded, end, to))) >= 0
                                || PaperChars.isFigure(folded.charAt(PaperChars.skipBlanks(folded, end, to))));
    }

    /** A short line that asks nothing; a stem with a Chinese number is longer, or has a gap, a mark or an end. */
    private static boolean isTitle(String folded, int from, int to) {
        int end = nameEnd(folded, from, to);
        if (end - from > LONGEST_NAME) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (OF_STEMS.indexOf(folded.charAt(i)) >= 0) {
                return false;
            }
        }
        return end == to
                || PaperPoints.in(folded.substring(end, to)).isPresent()
                || folded.indexOf('分', end) > 0
                || folded.charAt(end) != '(';
    }

    private static int nameEnd(String folded, int from, int to) {
        int bracket = folded.indexOf('(', from);
        return bracket < 0 || bracket > to ? to : bracket;
    }

    private static @Nullable PaperPoints points(PaperLine line) {
        return PaperPoints.in(line.words()).orElse(null);
    }

    /** Behind a bracket that only dresses the heading: 【单选题】. */
    private static int bare(String folded, int from) {
        return from < folded.length() && (folded.charAt(from) == '【' || folded.charAt(from) == '[') ? from + 1 : from;
    }

    private static @Nullable PaperNumber ordinal(String folded, int from, int to) {
        PaperNumber number = PaperNumber.at(folded, from, to);
        if (number != null) {
            return number.style() == PaperNumber.Style.CHINESE ? number : null;
        }
        if (from < to && folded.charAt(from) == '(') {
            int first = PaperChars.skipBlanks(folded, from + 1, to);
            boolean chinese = first < to && PaperNumber.CHINESE.indexOf(folded.charAt(first)) >= 0;
            int close = chinese ? PaperChars.closing(folded, from, to) : -1;
            return close < 0 ? null : chinese(folded.substring(from + 1, close), from, close + 1);
        }
        for (String unit : new String[] {"部分", "大题"}) {
            int end = folded.indexOf(unit, from);
            if (from < to && folded.charAt(from) == '第' && end > 0 && end < Math.min(to, from + 6)) {
                return chinese(folded.substring(from + 1, end), from, end + unit.length());
            }
        }
        return null;
    }

    private static @Nullable PaperNumber chinese(String figures, int from, int to) {
        PaperNumber number =
                PaperNumber.at(figures.strip() + "、", 0, figures.strip().length() + 1);
        return number == null || number.style() != PaperNumber.Style.CHINESE
                ? null
                : new PaperNumber(number.number(), PaperNumber.Style.CHINESE, from, to, false);
    }
}
