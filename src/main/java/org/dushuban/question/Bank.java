package org.dushuban.question;

import java.util.UUID;
import org.dushuban.organisation.Unit;

/**
 * A collection of questions that belongs to a unit; administrators below may use it.
 *
 * @param ownerName what the unit is called
 * @param changeable whether the one who asks may write in it
 */
public record Bank(Id id, Unit.Id owner, String ownerName, String name, boolean changeable) {

    /** The id of a bank. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
