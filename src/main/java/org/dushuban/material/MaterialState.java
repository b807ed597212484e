package org.dushuban.material;

import java.util.Arrays;

/** Where a material stands in its life. */
public enum MaterialState {
    /** Being written; only its administrators see it. */
    DRAFT("draft"),
    /** Its published version can be read. */
    PUBLISHED("published"),
    /** No longer on the shelf; its passages can still be looked up from answers. */
    RETIRED("retired");

    private final String tag;

    MaterialState(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code material.state.}, in the message bundles. */
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static MaterialState ofTag(String tag) {
        return Arrays.stream(values())
                .filter(state -> state.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("state: " + tag));
    }
}
