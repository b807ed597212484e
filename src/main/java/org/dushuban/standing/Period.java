package org.dushuban.standing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A certain week, month, or all time.
 *
 * @param first its first day
 */
public record Period(Span span, LocalDate first) {

    /** The period of that length that holds that day. */
    public static Period holding(LocalDate day, Span span) {
        return switch (span) {
            case WEEK -> new Period(span, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> new Period(span, day.withDayOfMonth(1));
            case ALL -> new Period(span, LocalDate.EPOCH);
        };
    }

    /** The first day after it. */
    public LocalDate end() {
        return switch (span) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case ALL -> LocalDate.MAX;
        };
    }

    /** The name in stored data. */
    String key() {
        return span == Span.ALL ? span.tag() : span.tag() + ":" + first;
    }
}
