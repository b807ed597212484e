package org.dushuban.question;

import java.util.Arrays;

/** How hard the author takes a question to be. */
public enum Difficulty {
    EASY("easy"),
    MEDIUM("medium"),
    HARD("hard");

    private final String tag;

    Difficulty(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code question.difficulty.}, in the message bundles. */
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static Difficulty ofTag(String tag) {
        return Arrays.stream(values())
                .filter(difficulty -> difficulty.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("difficulty: " + tag));
    }
}
