package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year of the Gregorian calendar, which is also carried on backwards.
 *
 * @param year -9999 to 9999, never 0; -221 is 221 BC
 * @param month null where only the year is known
 * @param day null where it is not known
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final int MAX_YEAR = 9_999;

    /** @throws IllegalArgumentException if there is no such day, or a day without its month */
    public PartialDate {
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("no such date: " + year + ", " + month + ", " + day);
        }
    }

    /** Whether there is such a date. */
    public static boolean exists(int year, @Nullable Integer month, @Nullable Integer day) {
        if (year == 0 || Math.abs(year) > MAX_YEAR || (month == null && day != null)) {
            return false;
        }
        try {
            start(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        List<Integer> parts = new ArrayList<>();
        for (String part : text.substring(from).split("-", 4)) {
            parts.add(part.isEmpty() || part.length() > 4 ? -1 : number(part));
        }
        PartialDate date = new PartialDate(
                from == 1 ? -parts.getFirst() : parts.getFirst(),
                parts.size() > 1 ? parts.get(1) : null,
                parts.size() > 2 ? parts.get(2) : null);
        if (!date.toString().equals(text)) {
            throw new IllegalArgumentException("date: " + text);
        }
        return date;
    }

    public DatePrecision precision() {
        if (day != null) {
            return DatePrecision.DAY;
        }
        return month == null ? DatePrecision.YEAR : DatePrecision.MONTH;
    }

    /**
     * How many years, months or days lie between two dates. There is no year 0: from 1 BC to 1 AD it is one year.
     *
     * @throws IllegalArgumentException if one of them is not known so precisely
     */
    public long distance(PartialDate other, DatePrecision in) {
        if (precision().compareTo(in) < 0 || other.precision().compareTo(in) < 0) {
            throw new IllegalArgumentException("not known to the " + in.tag() + ": " + this + ", " + other);
        }
        LocalDate mine = start(year, month, day);
        LocalDate theirs = start(other.year, other.month, other.day);
        return switch (in) {
            case YEAR -> Math.abs((long) mine.getYear() - theirs.getYear());
            case MONTH ->
                Math.abs(mine.getLong(ChronoField.PROLEPTIC_MONTH) - theirs.getLong(ChronoField.PROLEPTIC_MONTH));
            case DAY -> Math.abs(ChronoUnit.DAYS.between(mine, theirs));
        };
    }

    /** Year, month and day with hyphens, the year with four figures and, before Christ, a minus: {@code -0221-07}. */
    @Override
    @JsonValue
    public String toString() {
        return "%s%04d%s%s".formatted(year < 0 ? "-" : "", Math.abs(year), part(month), part(day));
    }

    private static String part(@Nullable Integer number) {
        return number == null ? "" : "-%02d".formatted(number);
    }

    private static int number(String part) {
        return part.chars().allMatch(character -> character >= '0' && character <= '9') ? Integer.parseInt(part) : -1;
    }

    /** In years as astronomers count them, where the one before year 1 is 0. */
    private static LocalDate start(int year, @Nullable Integer month, @Nullable Integer day) {
        return LocalDate.of(
                year < 0 ? year + 1 : year, Objects.requireNonNullElse(month, 1), Objects.requireNonNullElse(day, 1));
    }
}
