package org.dushuban.question;

import java.util.Arrays;

/** Where a question stands in its life. */
public enum QuestionState {
    /** Being written; no paper gets it. */
    DRAFT("draft"),
    /** Papers may get its published version. */
    PUBLISHED("published"),
    /** No new paper gets it; old papers keep theirs. */
    RETIRED("retired");

    private final String tag;

    QuestionState(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code question.state.}, in the message bundles. */
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static QuestionState ofTag(String tag) {
        return Arrays.stream(values())
                .filter(state -> state.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("state: " + tag));
    }
}
