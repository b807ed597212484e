package org.dushuban.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import org.dushuban.shared.Tagged;

/** What to do with a question that the bank seems to have. */
public enum Duplicate implements Tagged {
    SKIP("skip"),
    /** It becomes another wording of the bank's question. */
    REPLACE("replace"),
    /** It is a question of its own. */
    ADD("add");

    private final String tag;

    Duplicate(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code transfer.duplicate.}, in the message bundles. */
    @Override
    @JsonValue
    public String tag() {
        return tag;
    }
}
