package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dushuban.question.Blank;
import org.dushuban.question.DateText;
import org.dushuban.question.Match;
import org.dushuban.question.NumberText;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.jspecify.annotations.Nullable;

/**
 * The notation of answers in one cell: blanks {@code 1921|一九二一；南湖}, where {@code ~} before a blank says that it need
 * only be contained; a number {@code 1921±1}; a date {@code 1921-07-23 ±0/30}; a pair {@code 左=>右}. A backslash before a
 * character that divides takes it as it is.
 */
final class SheetAnswers {

    private static final String BLANKS = "；;";
    private static final String IN_BLANKS = "；;|~";
    private static final String PAIRS = "；;";
    private static final String IN_PAIRS = "；;=";
    private static final String TO = "=>";
    private static final char CONTAINED = '~';
    private static final List<String> SPREADS = List.of("±", "+/-", "+-");

    /** Longer than any number or date of a question. */
    private static final int LONGEST = 120;

    /** @param contained whether it is enough that one of the texts stands in an answer */
    record Accepted(List<String> texts, boolean contained) {}

    record Figure(BigDecimal right, BigDecimal tolerance) {}

    record Day(PartialDate right, int full, int none) {}

    record Couple(String left, String right) {}

    private SheetAnswers() {}

    // ---- blanks

    static List<Accepted> blanks(String text, CellNotation cells) {
        List<String> parts = new ArrayList<>(Separated.split(text, BLANKS, IN_BLANKS));
        if (parts.size() > 1 && parts.getLast().isBlank()) {
            parts.removeLast();
        }
        return parts.stream().map(part -> blank(part, cells)).toList();
    }

    /** What one blank accepts; tables made for other systems have one text on each line. */
    static Accepted blank(String text, CellNotation cells) {
        String stripped = text.strip();
        boolean contained = stripped.indexOf(CONTAINED) == 0;
        String dividers = cells == CellNotation.PLAIN ? "|\n" : "|";
        List<String> texts = Separated.split(contained ? stripped.substring(1) : stripped, dividers, IN_BLANKS).stream()
                .map(part -> Separated.unescape(part.strip(), IN_BLANKS).strip())
                .toList();
        return new Accepted(texts, contained);
    }

    static String ofBlanks(List<Blank> blanks) {
        return blanks.stream().map(SheetAnswers::ofBlank).collect(Collectors.joining("；"));
    }

    private static String ofBlank(Blank blank) {
        String texts = blank.accepted().stream()
                .map(text -> Separated.escape(text, IN_BLANKS))
                .collect(Collectors.joining("|"));
        return blank.match() == Match.CONTAINS ? CONTAINED + texts : texts;
    }

    // ---- numbers and dates

    static Optional<Figure> figure(String text) {
        List<String> parts = spread(text);
        Optional<BigDecimal> right = NumberText.read(parts.getFirst());
        Optional<BigDecimal> tolerance =
                parts.size() < 2 ? Optional.of(BigDecimal.ZERO) : NumberText.read(parts.getLast());
        return right.flatMap(number -> tolerance.map(off -> new Figure(number, off)));
    }

    static String ofFigure(QuestionContent.Numeric numeric) {
        return numeric.right().toPlainString()
                + (numeric.tolerance().signum() == 0
                        ? ""
                        : "±" + numeric.tolerance().toPlainString());
    }

    /** With one distance, answers up to it are wholly right and others wrong; with none, the date alone is right. */
    static Optional<Day> day(String text) {
        List<String> parts = spread(text);
        PartialDate right = DateText.read(parts.getFirst()).orElse(null);
        if (right == null) {
            return Optional.empty();
        }
        if (parts.size() < 2) {
            return Optional.of(new Day(right, 0, 1));
        }
        String distances = parts.getLast();
        int slash = distances.indexOf('/');
        Optional<Integer> full = whole(slash < 0 ? distances : distances.substring(0, slash));
        Optional<Integer> none = slash < 0 ? full.map(days -> days + 1) : whole(distances.substring(slash + 1));
        return full.flatMap(from -> none.map(to -> new Day(right, from, to)));
    }

    static String ofDay(QuestionContent.Date date) {
        return date.right() + " ±" + date.full() + "/" + date.none();
    }

    private static Optional<Integer> whole(String text) {
        return NumberText.read(text)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue);
    }

    private static List<String> spread(String text) {
        if (text.length() > LONGEST) {
            return List.of("");
        }
        for (String mark : SPREADS) {
            int at = text.indexOf(mark);
            if (at > 0) {
                return List.of(
                        text.substring(0, at).strip(),
                        text.substring(at + mark.length()).strip());
            }
        }
        return List.of(text);
    }

    // ---- pairs

    /** The several pairs in one cell, each still as it is written. */
    static List<String> entries(String text) {
        return text.isBlank()
                ? List.of()
                : Separated.split(text, PAIRS, IN_PAIRS).stream()
                        .filter(part -> !part.isBlank())
                        .toList();
    }

    /** Null where the text is no pair. */
    static @Nullable Couple couple(String text) {
        int to = Separated.indexOf(text, TO, IN_PAIRS);
        return to < 0 ? null : new Couple(plain(text.substring(0, to)), plain(text.substring(to + TO.length())));
    }

    static String ofCouple(String left, String right) {
        return Separated.escape(left, IN_PAIRS) + TO + Separated.escape(right, IN_PAIRS);
    }

    private static String plain(String part) {
        return Separated.unescape(part.strip(), IN_PAIRS).strip();
    }
}
