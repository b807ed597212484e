package org.dushuban.standing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dushuban.organisation.Unit;

/**
 * A comparison of the branches of a unit, as somebody sees it.
 *
 * @param unit the branches of this unit and of all below it
 * @param names of these branches
 * @param ownUnit the branch of the one who asks, where it is one of them
 * @param asOf everything that was booked by then is counted
 */
public record BranchBoard(
        Unit unit,
        Subject subject,
        BranchComparison comparison,
        Map<Unit.Id, String> names,
        Optional<Unit.Id> ownUnit,
        Instant asOf) {

    public Optional<BranchComparison.Row> own() {
        return ownUnit.flatMap(comparison::row);
    }

    public boolean isOwn(BranchComparison.Row row) {
        return ownUnit.filter(row.unit()::equals).isPresent();
    }

    public String name(BranchComparison.Row row) {
        return names.getOrDefault(row.unit(), "");
    }
}
