package org.dushuban.question;

import org.dushuban.shared.Tagged;

/** The kinds of questions, for choosing and filtering; each is one permitted {@link QuestionContent}. */
public enum QuestionKind implements Tagged {
    SINGLE_CHOICE("single-choice"),
    MULTIPLE_CHOICE("multiple-choice"),
    TRUE_FALSE("true-false"),
    FILL_IN("fill-in"),
    NUMERIC("numeric"),
    DATE("date"),
    ORDERING("ordering"),
    MATCHING("matching"),
    SHORT_TEXT("short-text");

    private final String tag;

    QuestionKind(String tag) {
        this.tag = tag;
    }

    /** The one name of the kind: {@link QuestionContent#kind()}. */
    @Override
    public String tag() {
        return tag;
    }

    /** Whether it takes a person to say what an answer is worth. */
    public boolean markedByPerson() {
        return this == SHORT_TEXT;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static QuestionKind ofTag(String tag) {
        return Tagged.of(QuestionKind.class, tag);
    }
}
