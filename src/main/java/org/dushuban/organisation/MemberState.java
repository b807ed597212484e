package org.dushuban.organisation;

/** How far somebody is on the way to full membership. */
public enum MemberState {
    APPLICANT("applicant"),
    PROBATIONARY("probationary"),
    FULL("full");

    private final String tag;

    MemberState(String tag) {
        this.tag = tag;
    }

    /** The name in stored data, in exchange files and, after {@code member.state.}, in the message bundles. */
    public String tag() {
        return tag;
    }
}
