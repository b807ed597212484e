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

    /** Whether a unit of this kind may stand right below one of that kind. */
    public boolean mayStandBelow(UnitKind above) {
        return switch (this) {
            case COMMITTEE, GENERAL_BRANCH -> above == COMMITTEE;
            case BRANCH -> above == COMMITTEE || above == GENERAL_BRANCH;
            case GROUP -> above == BRANCH;
        };
    }

    /** Whether a tree may begin with it: small organisations consist of one branch. */
    public boolean mayBeRoot() {
        return this != GROUP;
    }
}
