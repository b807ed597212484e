package org.dushuban.standing;

/** How long a board looks back. Weeks begin on Monday. */
public enum Span {
    WEEK("week"),
    MONTH("month"),
    ALL("all");

    private final String tag;

    Span(String tag) {
        this.tag = tag;
    }

    /** The name in addresses, in stored data and, after {@code standing.span.}, in the message bundles. */
    public String tag() {
        return tag;
    }
}
