package org.dushuban.attempt;

import org.dushuban.shared.Tagged;

/** How an attempt came to its end. */
public enum Ending implements Tagged {
    SUBMITTED("submitted"),
    TIMED_OUT("timed-out");

    private final String tag;

    Ending(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code attempt.ending.}, in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }

    static Ending ofTag(String tag) {
        return Tagged.of(Ending.class, tag);
    }
}
