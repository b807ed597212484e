package org.dushuban.quiz;

/** Which of several attempts counts. */
public enum CountedAttempt {
    BEST("best"),
    FIRST("first"),
    LAST("last");

    private final String tag;

    CountedAttempt(String tag) {
        this.tag = tag;
    }

    /** The name after {@code quiz.counts.} in the message bundles. */
    public String tag() {
        return tag;
    }
}
