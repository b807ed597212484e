package org.dushuban.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers without grouping or exponent, with the leading zeros that the cell shows; dates as ISO. */
final class PlainFormatter extends DataFormatter {

    private static final int DECIMALS = 10;

    private final boolean date1904;

    PlainFormatter(boolean date1904) {
        super(Locale.ROOT);
        this.date1904 = date1904;
    }

    @Override
    public String formatRawCellContents(double number, int formatIndex, String format) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(number)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number, date1904);
            return moment.toLocalDate().toString();
        }
        String digits = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        boolean padded = isOnly('0', format) && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return padded ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits : digits;
    }

    private static boolean isOnly(char one, String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == one);
    }
}
