package org.dushuban.attempt;

/** How an attempt came to its end. */
public enum Ending {
    SUBMITTED("submitted"),
    TIMED_OUT("timed-out");

    private final String tag;

    Ending(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code attempt.ending.}, in the message bundles. */
    public String tag() {
        return tag;
    }

    static Ending ofTag(String tag) {
        return tag.equals(SUBMITTED.tag) ? SUBMITTED : TIMED_OUT;
    }
}
