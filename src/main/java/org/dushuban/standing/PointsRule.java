package org.dushuban.standing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an activity is worth.
 *
 * @param kind what it is, such as {@code quiz.passed}; names it in words after {@code standing.kind.}
 * @param dailyCap the most that a member gets for it on one day
 * @param since the first day on which it holds
 */
public record PointsRule(Id id, String kind, int points, int dailyCap, LocalDate since) {

    /** The id of a rule; an entry of the ledger names the one that it was made by. */
    public record Id(UUID value) {}

    /** What a deed is worth on a day that has already brought some. */
    int worth(long alreadyThatDay) {
        return (int) Math.clamp(dailyCap - alreadyThatDay, 0, points);
    }
}
