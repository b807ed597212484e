package org.dushuban.question;

/** How a multiple choice is worth something when it is not wholly right; a quiz picks one. */
public enum MultipleChoiceRule {
    /** Exactly the right options, or nothing. */
    ALL_OR_NOTHING("all-or-nothing"),
    /** Each option counts alike: chosen where right, left where wrong. Choosing nothing is worth nothing. */
    PER_OPTION("per-option"),
    /** Each right choice counts its share of the right ones, each wrong choice takes away its share of the wrong ones. */
    RIGHT_MINUS_WRONG("right-minus-wrong"),
    /** Each right choice counts its share of the right ones, unless a wrong one was chosen. */
    ANY_WRONG_IS_ZERO("any-wrong-is-zero");

    private final String tag;

    MultipleChoiceRule(String tag) {
        this.tag = tag;
    }

    /** The name in stored data, and the end of its key in the message bundles. */
    public String tag() {
        return tag;
    }
}
