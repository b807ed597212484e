package org.dushuban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.Role;
import org.dushuban.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the one who asks reaches. A member sees what is addressed to the own unit or a unit above it; an administrator
 * sees and changes the own units and all below them; an operator the whole tree. Asked of the database each time, so that
 * a transfer or the end of an office counts at once.
 */
@Component
@Transactional(readOnly = true)
public class Scope {

    private final UnitRepository units;
    private final CurrentUser currentUser;
    private final Clock clock;

    Scope(UnitRepository units, CurrentUser currentUser, Clock clock) {
        this.units = units;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The unit to which the one who asks belongs today, be it the last day; empty for an operator who is no member. */
    public Optional<Unit> home() {
        return units.homeOf(currentUser.id().value(), LocalDate.now(clock)).stream()
                .findFirst()
                .map(UnitEntity::toUnit);
    }

    /** The units that the one who asks administers; all below them are meant too. Empty for a plain member. */
    public List<Unit> administered() {
        List<UnitEntity> roots = currentUser.has(Role.OPERATOR)
                ? units.findByParentIdIsNullOrderByPath()
                : units.administeredBy(currentUser.id().value(), LocalDate.now(clock));
        return roots.stream().map(UnitEntity::toUnit).toList();
    }

    /** The same as stretches of the tree that do not overlap. */
    List<PathRange> reach() {
        if (currentUser.has(Role.OPERATOR)) {
            return List.of(PathRange.ALL);
        }
        List<UnitPath> paths = administered().stream().map(Unit::path).toList();
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && other.contains(path)))
                .distinct()
                .map(PathRange::of)
                .toList();
    }

    public boolean administers(UnitPath path) {
        return administered().stream().anyMatch(unit -> unit.path().contains(path));
    }

    /** Whether content of that unit is for the one who asks: owned by the own unit or above, or in the administered tree. */
    public boolean sees(UnitPath owner) {
        return home().filter(unit -> owner.contains(unit.path())).isPresent()
                || administered().stream().anyMatch(unit -> unit.path().contains(owner) || owner.contains(unit.path()));
    }

    /**
     * A unit that the one who asks may change.
     *
     * @throws NotFoundException if there is none such, or it is not theirs
     */
    public Unit administered(Unit.Id id) {
        return units.findById(id.value())
                .map(UnitEntity::toUnit)
                .filter(unit -> administers(unit.path()))
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    /**
     * A unit whose content the one who asks may see.
     *
     * @throws NotFoundException if there is none such, or it is not for them
     */
    public Unit visible(Unit.Id id) {
        return units.findById(id.value())
                .map(UnitEntity::toUnit)
                .filter(unit -> sees(unit.path()))
                .orElseThrow(() -> new NotFoundException("unit", id));
    }
}
