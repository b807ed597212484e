package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonValue;
import org.dushuban.shared.Tagged;

/** How an order is worth something when it is not wholly right. */
public enum OrderingRule implements Tagged {
    /** The right order, or nothing. */
    ALL_OR_NOTHING("all-or-nothing"),
    /** Each item that directly follows the one before it counts alike, wherever the two stand. */
    ADJACENT_PAIRS("adjacent-pairs"),
    /** Each item that stands in its place counts alike. */
    POSITION("position");

    private final String tag;

    OrderingRule(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code question.ordering.}, in the message bundles. */
    @Override
    @JsonValue
    public String tag() {
        return tag;
    }
}
