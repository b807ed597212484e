package org.dushuban.quiz;

/** What a quiz is to the members. */
public enum QuizKind {
    DAILY("daily"),
    WEEKLY("weekly"),
    TOPIC("topic"),
    EXAMINATION("examination");

    private final String tag;

    QuizKind(String tag) {
        this.tag = tag;
    }

    /** The name after {@code quiz.kind.} in the message bundles. */
    public String tag() {
        return tag;
    }
}
