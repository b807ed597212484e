package org.dushuban.sheet;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.dushuban.sheet.FormatToken.Kind;

/** A date or a time as a cell shows it. */
final class ShownMoment {

    private static final String DAYS = "一二三四五六日";
    private static final int SECONDS = 86_400;

    private ShownMoment() {}

    static CellNumbers.Shown of(LocalDateTime moment, double number, List<FormatToken> tokens) {
        boolean halves = tokens.stream().anyMatch(token -> token.kind() == Kind.HALF_OF_DAY);
        StringBuilder text = new StringBuilder();
        boolean sure = true;
        for (FormatToken token : tokens) {
            text.append(piece(moment, number, token, halves));
            // the names of months and days are those of the reader's own system; a day before the first one is none
            sure &= !isName(token) && (number >= 1 || !isOfDay(token.kind()));
        }
        return new CellNumbers.Shown(text.toString().strip(), sure);
    }

    private static String piece(LocalDateTime moment, double number, FormatToken token, boolean halves) {
        return switch (token.kind()) {
            case LITERAL -> token.text();
            case FIGURES, PERCENT, GENERAL -> "";
            case YEAR -> token.length() > 2 ? padded(moment.getYear(), 4) : padded(moment.getYear() % 100, 2);
            case MONTH -> month(moment, token.length());
            case DAY -> padded(moment.getDayOfMonth(), token.length());
            case WEEKDAY -> weekday(moment, token);
            case HOUR -> padded(halves ? (moment.getHour() + 11) % 12 + 1 : moment.getHour(), token.length());
            case MINUTE -> padded(moment.getMinute(), token.length());
            case SECOND -> padded(moment.getSecond(), token.length());
            case ELAPSED ->
                padded(elapsed(Math.round(number * SECONDS), token.text().charAt(0)), token.length());
            case HALF_OF_DAY -> {
                String[] halfs = token.text().split("/", 2);
                yield halfs[moment.getHour() < 12 ? 0 : 1];
            }
        };
    }

    private static String month(LocalDateTime moment, int length) {
        return switch (length) {
            case 1, 2 -> padded(moment.getMonthValue(), length);
            case 3 -> moment.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 5 -> moment.getMonth().getDisplayName(TextStyle.NARROW, Locale.ENGLISH);
            default -> moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    private static String weekday(LocalDateTime moment, FormatToken token) {
        if (Character.toLowerCase(token.text().charAt(0)) == 'a') {
            char day = DAYS.charAt(moment.getDayOfWeek().ordinal());
            return token.length() > 3 ? "星期" + day : String.valueOf(day);
        }
        TextStyle style = token.length() > 3 ? TextStyle.FULL : TextStyle.SHORT;
        return moment.getDayOfWeek().getDisplayName(style, Locale.ENGLISH);
    }

    private static long elapsed(long seconds, char unit) {
        return switch (unit) {
            case 'h' -> seconds / 3_600;
            case 'm' -> seconds / 60;
            default -> seconds;
        };
    }

    private static boolean isName(FormatToken token) {
        boolean chinese = Character.toLowerCase(
                        token.text().isEmpty() ? ' ' : token.text().charAt(0))
                == 'a';
        return token.kind() == Kind.WEEKDAY && !chinese || token.kind() == Kind.MONTH && token.length() > 2;
    }

    private static boolean isOfDay(Kind kind) {
        return kind == Kind.YEAR || kind == Kind.MONTH || kind == Kind.DAY || kind == Kind.WEEKDAY;
    }

    private static String padded(long number, int length) {
        String figures = Long.toString(number);
        return "0".repeat(Math.max(0, Math.min(length, 4) - figures.length())) + figures;
    }
}
