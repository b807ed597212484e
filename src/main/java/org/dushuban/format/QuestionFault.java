package org.dushuban.format;

/** A question cannot be, or not wholly, whatever format it comes from. */
public enum QuestionFault implements FormatFault {
    NO_STEM("no-stem"),
    TEXT_TOO_LONG("text-too-long"),
    /** A character that no text can be kept with. */
    CONTROL_CHARACTER("control-character"),
    OPTION_EMPTY("option-empty"),
    OPTION_TWICE("option-twice"),
    TOO_FEW_OPTIONS("too-few-options"),
    TOO_MANY_OPTIONS("too-many-options"),
    NO_ANSWER("no-answer"),
    ANSWER_NO_OPTION("answer-no-option"),
    SEVERAL_RIGHT("several-right"),
    BLANK_EMPTY("blank-empty"),
    TOO_MANY_BLANKS("too-many-blanks"),
    TOO_MANY_ACCEPTED("too-many-accepted"),
    ACCEPTED_TOO_LONG("accepted-too-long"),
    /** Nothing is left of it when differences of form are passed over. */
    ACCEPTED_NOTHING("accepted-nothing"),
    MARKS("marks"),
    NUMBER_RANGE("number-range"),
    DISTANCES("distances"),
    TOO_MANY_CHOICES("too-many-choices"),
    NO_MODEL("no-model"),
    LIMIT("limit"),
    NUMBER_TOO_LONG("number-too-long"),
    NUMBER_TWICE("number-twice"),
    TAG_TOO_LONG("tag-too-long"),
    TOO_MANY_TAGS("too-many-tags"),
    TOPIC_TOO_LONG("topic-too-long"),
    TOPIC_TOO_DEEP("topic-too-deep"),
    /** Points that no question can have; it is taken without them. */
    POINTS("points");

    private final String tag;

    QuestionFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
