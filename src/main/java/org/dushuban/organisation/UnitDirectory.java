package org.dushuban.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dushuban.account.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks things up in the tree for the features above and their jobs, which have no signed-in user. It asks nobody for
 * permission: whoever answers a person with it asks {@link Scope} first.
 *
 * <p>A day belongs to a membership from its first day to its last, both included; a moment counts as its day in the zone
 * of display. So somebody transferred today belongs to the new unit from midnight on.
 */
@Component
@Transactional(readOnly = true)
public class UnitDirectory {

    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final Clock clock;

    UnitDirectory(UnitRepository units, MembershipRepository memberships, Clock clock) {
        this.units = units;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Any unit, open or closed. */
    public Optional<Unit> find(Unit.Id id) {
        return units.findById(id.value()).map(UnitEntity::toUnit);
    }

    /** The topmost units, open or closed. */
    public List<Unit> roots() {
        return list(units.findByParentIdIsNullOrderByPath());
    }

    /** The unit at that path and all below it, open or closed; a unit always comes before those below it. */
    public List<Unit> within(UnitPath path) {
        return list(units.within(path));
    }

    /** The names of those units; ids of none are left out. */
    public Map<Unit.Id, String> names(Collection<Unit.Id> ids) {
        return units.findAllById(ids.stream().map(Unit.Id::value).toList()).stream()
                .collect(Collectors.toMap(unit -> new Unit.Id(unit.id), unit -> unit.name));
    }

    /** The unit to which somebody belonged on that day. */
    public Optional<Unit> unitOf(User.Id user, LocalDate on) {
        return units.homeOf(user.value(), on).stream().findFirst().map(UnitEntity::toUnit);
    }

    /** The unit to which somebody belonged at that moment. */
    public Optional<Unit> unitOf(User.Id user, Instant at) {
        return unitOf(user, day(at));
    }

    /** Who belonged to that unit or one below it at that moment, in the order of their ids. */
    public List<User.Id> membersWithin(UnitPath path, Instant at) {
        return memberships.usersWithin(path, day(at)).stream().map(User.Id::new).toList();
    }

    /** How many belonged to each unit at that path or below it at that moment; units without anybody are left out. */
    public Map<Unit.Id, Long> countMembers(UnitPath path, Instant at) {
        return memberships.countsWithin(path, day(at)).stream()
                .collect(Collectors.toMap(count -> new Unit.Id((UUID) count[0]), count -> (Long) count[1]));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static List<Unit> list(List<UnitEntity> entities) {
        return entities.stream().map(UnitEntity::toUnit).toList();
    }
}
