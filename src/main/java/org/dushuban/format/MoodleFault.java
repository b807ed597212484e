package org.dushuban.format;

/** What Moodle XML says cannot be read, or not be held; much of it stands in GIFT too. */
public enum MoodleFault implements FormatFault {
    /** No questions of Moodle. */
    ROOT("moodle-root"),
    /** A type of question that is not read. */
    TYPE("moodle-type"),
    /** A type that asks nothing. */
    NOTHING_ASKED("moodle-nothing-asked"),
    /** Elements where a text should be. */
    MARKUP("moodle-markup"),
    NAME("moodle-name"),
    SETTING("moodle-setting"),
    /** What a category says beyond its path. */
    CATEGORY("moodle-category"),
    HTML("moodle-html"),
    LANGUAGE("moodle-language"),
    /** A picture that is not in the file, or is none. */
    PICTURE("moodle-picture"),
    /** A file that is no picture. */
    FILE("moodle-file"),
    /** A picture that the text it comes with does not show. */
    UNSHOWN("moodle-unshown"),
    WEIGHTS("moodle-weights"),
    /** A weight below zero. */
    PENALTY("moodle-penalty"),
    /** An answer that is partly right. */
    PARTIAL("moodle-partial"),
    WILDCARD("moodle-wildcard"),
    /** Several right numbers. */
    NUMBERS("moodle-numbers"),
    NUMBER("moodle-number"),
    /** Further units, which are worth something else. */
    UNITS("moodle-units"),
    FEEDBACK("moodle-feedback"),
    /** A way to grade an order. */
    GRADING("moodle-grading"),
    /** A gap of a text that cannot be read. */
    GAP("moodle-gap"),
    /** A gap to choose for, which becomes one to write into. */
    GAP_CHOICE("moodle-gap-choice"),
    /** A gap for a number that need not be exact. */
    GAP_TOLERANCE("moodle-gap-tolerance"),
    /** Gaps that weigh differently. */
    GAP_WEIGHT("moodle-gap-weight"),
    /** A kind of question that the format does not have. */
    KIND("moodle-kind"),
    /** What would not be read as it was written. */
    INEXACT("moodle-inexact"),
    FOLDS("moodle-folds"),
    LIMIT("moodle-limit"),
    SOURCE("moodle-source"),
    /** A source that stood at the end of the explanation. */
    SOURCE_LINE("moodle-source-line"),
    ENGLISH("moodle-english"),
    /** English that says the same as the Chinese. */
    ENGLISH_SAME("moodle-english-same"),
    /** Blanks in another order, or where none were marked. */
    BLANKS("moodle-blanks"),
    /** Marks in a text that is plain there. */
    PLAIN("moodle-plain");

    private final String tag;

    MoodleFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public boolean namesKind() {
        return this == KIND;
    }
}
