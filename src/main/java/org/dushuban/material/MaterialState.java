package org.dushuban.material;

import org.dushuban.shared.Tagged;

/** Where a material stands in its life. */
public enum MaterialState implements Tagged {
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
    @Override
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static MaterialState ofTag(String tag) {
        return Tagged.of(MaterialState.class, tag);
    }
}
