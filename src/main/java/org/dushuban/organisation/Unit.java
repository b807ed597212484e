package org.dushuban.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation.
 *
 * @param parent the unit above, null for a root
 * @param closedOn the day from which it takes no members and holds nothing new; null while it is open
 */
public record Unit(
        Id id,
        @Nullable Id parent,
        UnitPath path,
        UnitKind kind,
        String name,
        @Nullable LocalDate closedOn) {

    /** The id of a unit. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean open() {
        return closedOn == null;
    }
}
