package org.dushuban.format;

/** A paper in plain text cannot be read somewhere, or a document says what no text can hold. */
public enum PaperFault implements FormatFault {
    /** It belongs to no question. */
    LINE_UNKNOWN("paper-line-unknown"),
    LINE_TOO_LONG("paper-line-too-long"),
    /** Titles, instructions, page numbers, lines for names. */
    ASIDE("paper-aside"),
    NUMBER_GAP("paper-number-gap"),
    NUMBER_AGAIN("paper-number-again"),
    /** A line with a number was taken as part of the text above it. */
    NUMBER_WITHIN("paper-number-within"),
    OPTION_ORDER("paper-option-order"),
    ANSWER_UNREADABLE("paper-answer-unreadable"),
    ANSWERS_DIFFER("paper-answers-differ"),
    KEY_NO_QUESTION("paper-key-no-question"),
    KEY_COUNT("paper-key-count"),
    KEY_TWICE("paper-key-twice"),
    KIND_OPTIONS("paper-kind-options"),
    /** A text is asked for, but nothing says of which kind. */
    KIND_UNSURE("paper-kind-unsure"),
    KIND_UNKNOWN("paper-kind-unknown"),
    BLANK_COUNT("paper-blank-count"),
    /** Words in brackets were taken as the answers of blanks. */
    BLANKS_FILLED("paper-blanks-filled"),
    DIFFICULTY_UNKNOWN("paper-difficulty-unknown"),
    POINTS_UNREADABLE("paper-points-unreadable"),
    LABEL_TWICE("paper-label-twice"),
    DOCX_COMMENT("docx-comment"),
    DOCX_EMPHASIS("docx-emphasis"),
    DOCX_FOOTNOTE("docx-footnote"),
    DOCX_FORMULA("docx-formula"),
    DOCX_OBJECT("docx-object"),
    DOCX_PICTURE("docx-picture"),
    DOCX_REVISION("docx-revision"),
    DOCX_TEXT_BOX("docx-text-box");

    private final String tag;

    PaperFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public boolean namesKind() {
        return this == KIND_OPTIONS;
    }
}
