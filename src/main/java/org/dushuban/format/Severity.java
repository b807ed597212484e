package org.dushuban.format;

import org.dushuban.shared.Tagged;

/** How grave a finding is. */
public enum Severity implements Tagged {
    /** The question stays out. */
    ERROR("error"),
    /** The question comes in, but somebody should look at it. */
    WARNING("warning"),
    /** Something that the format says, or the question has, is not carried over. */
    NOTE("note");

    private final String tag;

    Severity(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code format.severity.}, in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }
}
