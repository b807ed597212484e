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

    /** So many characters has a name in each language at most, and so many a tag: files and forms know the same names. */
    public static final int MAX_NAME = 60;

    /** So many levels has a tree at most. */
    public static final int MAX_DEPTH = 10;

    /** The id of a topic. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
