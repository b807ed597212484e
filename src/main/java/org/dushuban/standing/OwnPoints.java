package org.dushuban.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * The points of the one who asks within a week.
 *
 * @param days seven, Monday first
 * @param byKind by the kind of what they were made with
 */
public record OwnPoints(long total, List<Day> days, SortedMap<String, Long> byKind) {

    /** The points of one day. */
    public record Day(LocalDate date, long points) {}

    public OwnPoints {
        days = List.copyOf(days);
    }
}
