package org.dushuban.quiz;

import java.time.Instant;

/** When a quiz can be taken. A draft may hold one that is out of order; it cannot be published so. */
public record Window(Instant opens, Instant closes) {

    public boolean inOrder() {
        return opens.isBefore(closes);
    }

    /** Whether that moment lies within; the closing moment itself does not. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(opens) && moment.isBefore(closes);
    }
}
