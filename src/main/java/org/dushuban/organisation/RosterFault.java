package org.dushuban.organisation;

/**
 * What can be wrong with a roster. In the message bundles {@code roster.fault.<tag>.reason} says what it is and
 * {@code roster.fault.<tag>.remedy} what to do.
 */
public enum RosterFault {
    UNREADABLE("unreadable"),
    OLD_EXCEL("old-excel"),
    PASSWORD("password"),
    TOO_BIG("too-big"),
    TOO_MANY_ROWS("too-many-rows"),
    TOO_MANY_COLUMNS("too-many-columns"),
    CELL_TOO_LONG("cell-too-long"),
    QUOTE_OPEN("quote-open"),
    EMPTY("empty"),
    NO_HEADINGS("no-headings"),
    COLUMN_MISSING("column-missing"),
    HEADING_TWICE("heading-twice"),
    NO_ROWS("no-rows"),
    FORMULA_FAILED("formula-failed"),
    NUMBER_MISSING("number-missing"),
    NUMBER_UNREADABLE("number-unreadable"),
    NUMBER_TWICE("number-twice"),
    NUMBER_ELSEWHERE("number-elsewhere"),
    NAME_MISSING("name-missing"),
    NAME_UNREADABLE("name-unreadable"),
    PHONE_UNREADABLE("phone-unreadable"),
    PHONE_TWICE("phone-twice"),
    PHONE_TAKEN("phone-taken"),
    UNIT_MISSING("unit-missing"),
    UNIT_ELSEWHERE("unit-elsewhere"),
    UNIT_UNKNOWN("unit-unknown"),
    UNIT_AMBIGUOUS("unit-ambiguous"),
    DATE_UNREADABLE("date-unreadable"),
    DATE_IN_FUTURE("date-in-future"),
    DATE_TOO_EARLY("date-too-early"),
    STATE_MISSING("state-missing"),
    STATE_UNKNOWN("state-unknown");

    private final String tag;

    RosterFault(String tag) {
        this.tag = tag;
    }

    /** What follows {@code roster.fault.} in the message bundles. */
    public String tag() {
        return tag;
    }
}
