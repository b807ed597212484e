package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.dushuban.account.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's charge of a unit and all below it.
 *
 * @param since the first day
 * @param until the last day, null where no end is set
 */
public record Office(
        Id id,
        User.Id holder,
        String holderName,
        Unit.Id unit,
        String unitName,
        LocalDate since,
        @Nullable LocalDate until) {

    /** The id of an office. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
