package org.dushuban.question;

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
}
