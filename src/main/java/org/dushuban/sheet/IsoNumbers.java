package org.dushuban.sheet;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers without grouping or exponent, with the leading zeros that the cell shows; dates as ISO, however it shows them. */
final class IsoNumbers implements CellNumbers {

    private final boolean date1904;

    IsoNumbers(boolean date1904) {
        this.date1904 = date1904;
    }

    @Override
    public Shown of(double number, FormatCode format) {
        return new Shown(text(number, format), true);
    }

    private String text(double number, FormatCode format) {
        if (format.isDate() && DateUtil.isValidExcelDate(number)) {
            return DateUtil.getLocalDateTime(number, date1904).toLocalDate().toString();
        }
        String digits = Figures.plain(number);
        boolean padded = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return padded ? "0".repeat(Math.max(0, zeros(format.section(number)) - digits.length())) + digits : digits;
    }

    /** How many there are in a format of nothing else. */
    private static int zeros(FormatSection format) {
        return Optional.of(format.tokens())
                .filter(tokens -> tokens.size() == 1)
                .map(List::getFirst)
                .filter(token -> token.kind() == FormatToken.Kind.FIGURES)
                .filter(token -> token.text().chars().allMatch(c -> c == '0'))
                .map(FormatToken::length)
                .orElse(0);
    }
}
