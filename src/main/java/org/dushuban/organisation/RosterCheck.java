package org.dushuban.organisation;

import java.util.List;

/**
 * What would become of a roster, without having done anything.
 *
 * @param into the unit into which it is imported
 * @param file the name of the file
 * @param counts of the rows without a problem
 * @param digest of all that would be written, so that the same counts do not hide another change
 * @param problems all of them, from the top; as long as there is one, nothing can be imported
 */
public record RosterCheck(
        Unit.Id into, String file, Roster roster, RosterCounts counts, String digest, List<RosterProblem> problems) {

    /** How many rows have a problem, or more than one. */
    public int faultyRows() {
        return (int) problems.stream()
                .mapToInt(RosterProblem::row)
                .filter(row -> row > 0)
                .distinct()
                .count();
    }

    public boolean mayBeImported() {
        return problems.isEmpty() && counts.changesAnything();
    }
}
