package org.dushuban.organisation;

/** Why a change to units, members or offices was not made. */
public enum Refusal {
    KIND_DOES_NOT_FIT("kind-does-not-fit"),
    NAME_TAKEN("name-taken"),
    TOO_DEEP("too-deep"),
    INTO_ITSELF("into-itself"),
    UNIT_CLOSED("unit-closed"),
    HAS_MEMBERS("has-members"),
    HAS_UNITS("has-units"),
    ABOVE_CLOSED("above-closed"),
    NUMBER_TAKEN("number-taken"),
    PHONE_TAKEN("phone-taken"),
    DATE_IN_FUTURE("date-in-future"),
    DATE_TOO_EARLY("date-too-early"),
    ALREADY_THERE("already-there"),
    HAS_LEFT("has-left"),
    ALREADY_IN_OFFICE("already-in-office"),
    OFFICE_ENDED("office-ended"),
    OFFICE_ENDS_SOONER("office-ends-sooner"),
    OWN_LAST_OFFICE("own-last-office"),
    HIGHER_OFFICE("higher-office"),
    OVERTAKEN("overtaken");

    private final String tag;

    Refusal(String tag) {
        this.tag = tag;
    }

    /** What follows {@code organisation.refusal.} in the message bundles. */
    public String tag() {
        return tag;
    }
}
