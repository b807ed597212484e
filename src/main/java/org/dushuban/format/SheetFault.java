package org.dushuban.format;

/** A table of questions cannot be read somewhere, or cannot hold something. */
public enum SheetFault implements FormatFault {
    // the file and its sheets
    OLD_EXCEL("sheet-old-excel"),
    TOO_MANY_ROWS("sheet-too-many-rows"),
    TOO_MANY_COLUMNS("sheet-too-many-columns"),
    CELL_TOO_LONG("sheet-cell-too-long"),
    /** A quoted cell of a csv file that never ends. */
    QUOTE_OPEN("sheet-quote-open"),
    NO_HEADINGS("sheet-no-headings"),
    HEADING_MISSING("sheet-heading-missing"),
    HEADING_UNKNOWN("sheet-heading-unknown"),
    HEADING_TWICE("sheet-heading-twice"),
    /** Cells below no heading. */
    NO_HEADING("sheet-no-heading"),
    SHEET_SKIPPED("sheet-skipped"),
    // a row
    KIND_UNKNOWN("sheet-kind-unknown"),
    /** No kind, and the answer does not tell it. */
    KIND_MISSING("sheet-kind-missing"),
    KIND_GUESSED("sheet-kind-guessed"),
    LETTERS("sheet-letters"),
    TRUTH("sheet-truth"),
    NUMBER("sheet-number"),
    DATE("sheet-date"),
    /** An order that does not name each item once. */
    ORDER("sheet-order"),
    PAIR("sheet-pair"),
    GRADING("sheet-grading"),
    DIFFICULTY("sheet-difficulty"),
    POINTS("sheet-points"),
    /** As many gaps in the stem as there are no answers. */
    GAPS("sheet-gaps"),
    CELL_UNUSED("sheet-cell-unused"),
    /** A number or a date that the spreadsheet shows in a way that is not known. */
    CELL_SHOWN("sheet-cell-shown"),
    /** The blanks have columns of their own, and the column of the answer says something else. */
    ANSWER_BESIDE("sheet-answer-beside"),
    /** A text in Markdown with something that is never shown. */
    MARKUP("sheet-markup"),
    /** How an answer counts is a matter of the quiz. */
    SCORING("sheet-scoring"),
    /** One row per option: whether it is right. */
    OPTION_FLAG("sheet-option-flag"),
    /** One row per option: an option before the first question. */
    OPTION_ASTRAY("sheet-option-astray"),
    OPTION_EXPLANATION("sheet-option-explanation"),
    // writing
    GAPS_MARKED("sheet-gaps-marked"),
    CELL_UNFIT("sheet-cell-unfit"),
    PICTURES("sheet-pictures");

    private final String tag;

    SheetFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public boolean namesKind() {
        return this == KIND_GUESSED;
    }
}
