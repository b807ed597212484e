package org.dushuban.attempt;

import java.util.UUID;

/**
 * One answer on its way from a page, perhaps more than once.
 *
 * @param id made by the page, the same each time it tries again
 * @param revision the revision of the slot's answer that the page last saw; 0 before the first
 */
public record Delivery(UUID id, int revision) {

    /** @throws IllegalArgumentException if the revision is negative */
    public Delivery {
        if (revision < 0) {
            throw new IllegalArgumentException("revision: " + revision);
        }
    }
}
