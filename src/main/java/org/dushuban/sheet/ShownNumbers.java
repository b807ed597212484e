package org.dushuban.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dushuban.sheet.FormatToken.Kind;

/**
 * Numbers, dates and times as the cell shows them. Nothing is rounded: where a cell shows fewer digits than it holds, they
 * are given, and are not sure.
 */
final class ShownNumbers implements CellNumbers {

    /** The day after the last one that a spreadsheet knows. */
    private static final double END_OF_DAYS = 2_958_466;

    private static final int GROUP = 3;

    private final boolean date1904;

    ShownNumbers(boolean date1904) {
        this.date1904 = date1904;
    }

    @Override
    public Shown of(double number, FormatCode format) {
        boolean dated = format.isDate() && DateUtil.isValidExcelDate(number) && number < END_OF_DAYS;
        FormatSection section = format.section(number);
        if (!section.isKnown() || section.tokens().isEmpty() || dated != format.isDate()) {
            return new Shown(dated ? moment(number).toLocalDate().toString() : Figures.plain(number), false);
        }
        return dated
                ? ShownMoment.of(moment(number), number, section.tokens())
                : figures(number, section.tokens(), format.leavesOutSign(number));
    }

    private LocalDateTime moment(double number) {
        return DateUtil.getLocalDateTime(number, date1904, true);
    }

    private static Shown figures(double number, List<FormatToken> tokens, boolean unsigned) {
        int percents = tokens.stream()
                .filter(token -> token.kind() == Kind.PERCENT)
                .mapToInt(FormatToken::length)
                .sum();
        BigDecimal exact = Figures.decimal(Math.abs(number), percents);
        StringBuilder text = new StringBuilder(number < 0 && !unsigned && exact.signum() != 0 ? "-" : "");
        boolean sure = true;
        for (FormatToken token : tokens) {
            switch (token.kind()) {
                case FIGURES -> {
                    text.append(figures(exact, token.text()));
                    sure = exact.scale() <= decimals(token.text());
                }
                case GENERAL -> text.append(exact.toPlainString());
                default -> text.append(token.text());
            }
        }
        return text.toString().isBlank()
                ? new Shown(Figures.plain(number), false)
                : new Shown(text.toString().strip(), sure);
    }

    private static int decimals(String places) {
        int point = places.indexOf('.');
        return point < 0 ? 0 : places.length() - point - 1;
    }

    private static String figures(BigDecimal exact, String places) {
        int point = places.indexOf('.');
        String before = point < 0 ? places : places.substring(0, point);
        int least = point < 0 ? 0 : count(places.substring(point), '0');
        String digits = exact.setScale(Math.max(least, exact.scale())).toPlainString();
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        String whole = digits.substring(0, end).equals("0") ? "" : digits.substring(0, end);
        String padded = "0".repeat(Math.max(0, count(before, '0') - whole.length())) + whole;
        return (before.indexOf(',') > 0 ? grouped(padded) : padded) + digits.substring(end);
    }

    private static String grouped(String figures) {
        StringBuilder grouped = new StringBuilder(figures);
        for (int at = figures.length() - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private static int count(String text, char one) {
        return (int) text.chars().filter(c -> c == one).count();
    }
}
