package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonValue;
import org.dushuban.shared.Tagged;

/** How what is written into a blank is compared with an accepted text, after folding. */
public enum Match implements Tagged {
    /** They are the same. */
    EXACT("exact"),
    /** The accepted text stands somewhere in what is written. */
    CONTAINS("contains");

    private final String tag;

    Match(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code question.match.}, in the message bundles. */
    @Override
    @JsonValue
    public String tag() {
        return tag;
    }
}
