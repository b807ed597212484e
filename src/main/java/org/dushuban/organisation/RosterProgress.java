package org.dushuban.organisation;

/** Hears how far a long task is. */
@FunctionalInterface
public interface RosterProgress {

    RosterProgress NOBODY = _ -> {};

    /** @param share from 0 to 1 */
    void reached(double share);
}
