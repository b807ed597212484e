package org.dushuban.question;

import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What questions are about; topics form a tree that belongs to a unit.
 *
 * @param parent the topic above, null for one at the top
 * @param tag its name in exchange files, unique within the unit
 */
public record Topic(Id id, Unit.Id owner, @Nullable Id parent, String tag, LocalText name) {

    public static final int MAX_TAG = 60;

    /** The id of a topic. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
