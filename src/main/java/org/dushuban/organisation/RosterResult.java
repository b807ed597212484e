package org.dushuban.organisation;

/** What became of a confirmed import. */
public sealed interface RosterResult {

    /** All of it is written. */
    record Imported(RosterCounts counts) implements RosterResult {}

    /** Nothing is written: since the check something has changed, and this is how it looks now. */
    record Outdated(RosterCheck now) implements RosterResult {}
}
