package org.dushuban.organisation;

/**
 * What an import does, in people.
 *
 * @param added who is new, or comes back
 * @param transferred who changes the unit, whatever else changes
 * @param changed of whom something else becomes different
 * @param unchanged who stands in the file as already known
 */
public record RosterCounts(int added, int transferred, int changed, int unchanged) {

    /** Whether the import would do anything; the same file twice would not. */
    public boolean changesAnything() {
        return added + transferred + changed > 0;
    }

    public int all() {
        return added + transferred + changed + unchanged;
    }
}
