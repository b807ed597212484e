package org.dushuban.question;

import org.dushuban.shared.Tagged;

/** Where a question stands in its life. */
public enum QuestionState implements Tagged {
    /** Being written; no paper gets it. */
    DRAFT("draft"),
    /** Complete, and waiting for a second person; no paper gets it. A published one whose edit waits stays published. */
    IN_REVIEW("in-review"),
    /** Papers may get its published version. */
    PUBLISHED("published"),
    /** No new paper gets it; old papers keep theirs. */
    RETIRED("retired");

    private final String tag;

    QuestionState(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code question.state.}, in the message bundles. */
    @Override
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static QuestionState ofTag(String tag) {
        return Tagged.of(QuestionState.class, tag);
    }
}
