package org.dushuban.standing;

import org.dushuban.shared.Tagged;

/** How long a board looks back. Weeks begin on Monday. */
public enum Span implements Tagged {
    WEEK("week"),
    MONTH("month"),
    ALL("all");

    private final String tag;

    Span(String tag) {
        this.tag = tag;
    }

    /** The name in addresses, in stored data and, after {@code standing.span.}, in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }
}
