package org.dushuban.question;

import org.dushuban.shared.Tagged;

/** How hard the author takes a question to be. */
public enum Difficulty implements Tagged {
    EASY("easy"),
    MEDIUM("medium"),
    HARD("hard");

    private final String tag;

    Difficulty(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code question.difficulty.}, in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static Difficulty ofTag(String tag) {
        return Tagged.of(Difficulty.class, tag);
    }
}
