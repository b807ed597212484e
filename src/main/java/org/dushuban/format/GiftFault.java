package org.dushuban.format;

/** What GIFT or Aiken says cannot be read, or not be held. */
public enum GiftFault implements FormatFault {
    /** A brace without its partner, or one within another. */
    BRACES("gift-braces"),
    BLANK_LINE("gift-blank-line"),
    /** Two pairs of braces in one piece. */
    SECOND_ANSWERS("gift-second-answers"),
    /** A text without braces. */
    NO_ANSWERS("gift-no-answers"),
    /** Answers of no kind that is known. */
    UNCLEAR("gift-unclear"),
    /** A mark of an answer right after a letter. */
    MARK_INSIDE("gift-mark-inside"),
    /** An answer of a matching question without an arrow. */
    PAIR("gift-pair"),
    /** A title that does not end. */
    TITLE("gift-title"),
    /** A line of an Aiken file that is part of no question. */
    AIKEN_LINE("aiken-line"),
    /** An answer that is not one letter. */
    AIKEN_ANSWER("aiken-answer"),
    /** Options without an answer. */
    AIKEN_UNFINISHED("aiken-unfinished"),
    /** A letter that is not the next one. */
    AIKEN_LETTER("aiken-letter"),
    /** GIFT has no place for points. */
    POINTS("gift-points"),
    UNIT("gift-unit"),
    /** The model answer stands where else the explanation would. */
    EXPLANATION("gift-explanation"),
    /** GIFT carries no files. */
    PICTURES("gift-pictures");

    private final String tag;

    GiftFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
