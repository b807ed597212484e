package org.dushuban.material;

import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A text to read, as it stands on the shelf or on an author's list.
 *
 * @param ownerName what the unit that owns it is called
 * @param summary null where there is none
 * @param edited whether there is a newer wording than the published one
 */
public record Material(
        Id id,
        Unit.Id owner,
        String ownerName,
        MaterialState state,
        LocalText title,
        @Nullable LocalText summary,
        boolean edited) {

    /** The id of a material. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
