package org.dushuban.organisation;

/** The kinds of units of the Party's organisation, higher ones first. */
public enum UnitKind {
    COMMITTEE("committee"),
    GENERAL_BRANCH("general-branch"),
    BRANCH("branch"),
    GROUP("group");

    private final String tag;

    UnitKind(String tag) {
        this.tag = tag;
    }

    /** The name in stored data, in exchange files and, after {@code unit.kind.}, in the message bundles. */
    public String tag() {
        return tag;
    }
}
