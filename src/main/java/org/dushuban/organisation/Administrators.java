package org.dushuban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.account.Users;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who administers which unit, and since when. Offices are given and taken from above: by whoever administers a unit
 * further up, or an operator. An office that is gained or ends counts within ten
 * seconds for who is signed in.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Administrators {

    private final UnitAdminRepository offices;
    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final Users users;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Administrators(
            UnitAdminRepository offices,
            UnitRepository units,
            MembershipRepository memberships,
            Users users,
            Scope scope,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.offices = offices;
        this.units = units;
        this.memberships = memberships;
        this.users = users;
        this.scope = scope;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts somebody in charge of a unit.
     *
     * @param until the last day, null for no end
     * @throws NotFoundException if the unit does not lie below one that they administer, or the person is not in their
     *     scope
     */
    public Outcome<Office> appoint(Unit.Id id, User.Id holder, LocalDate since, @Nullable LocalDate until) {
        Unit unit = below(id);
        requireInScope(holder);
        LocalDate today = LocalDate.now(clock);
        if (!unit.open()) {
            return Outcome.refused(Refusal.UNIT_CLOSED);
        }
        if (until != null && (until.isBefore(since) || until.isBefore(today))) {
            return Outcome.refused(Refusal.DATE_TOO_EARLY);
        }
        if (offices.findByUserIdOrderBySinceDescIdDesc(holder.value()).stream()
                .anyMatch(held -> held.unitId.equals(id.value()) && !ended(held, today))) {
            return Outcome.refused(Refusal.ALREADY_IN_OFFICE);
        }
        UnitAdminEntity office =
                offices.save(new UnitAdminEntity(Ids.next(), holder.value(), id.value(), since, until));
        Office given = offices(List.of(office)).getFirst();
        trail.unit("office-given", unit, null, termOf(given));
        return Outcome.done(given);
    }

    /** Dates as the trail writes them in every language. */
    private static String termOf(Office office) {
        String from = office.holderName() + " " + office.since();
        return office.until() == null ? from : from + " – " + office.until();
    }

    /**
     * Ends an office; one may also lay down one's own, but not the last one.
     *
     * @param lastDay the last day that counts, not after the one already set; yesterday ends it at once
     * @throws NotFoundException if the office is not theirs to end
     */
    public Outcome<Office> end(Office.Id id, LocalDate lastDay) {
        UnitAdminEntity office = offices.findById(id.value())
                .filter(this::mayEnd)
                .orElseThrow(() -> new NotFoundException("office", id));
        LocalDate today = LocalDate.now(clock);
        if (ended(office, today)) {
            return Outcome.refused(Refusal.OFFICE_ENDED);
        }
        if (office.until != null && lastDay.isAfter(office.until)) {
            return Outcome.refused(Refusal.OFFICE_ENDS_SOONER);
        }
        if (isOwnLast(office, today)) {
            return Outcome.refused(Refusal.OWN_LAST_OFFICE);
        }
        if (lastDay.isBefore(today.minusDays(1))) {
            return Outcome.refused(Refusal.DATE_TOO_EARLY);
        }
        if (!lastDay.isBefore(today) && lastDay.isBefore(office.since)) {
            return Outcome.refused(Refusal.DATE_TOO_EARLY);
        }
        office.until = lastDay;
        Office endedOffice = offices(List.of(office)).getFirst();
        Unit unit = units.require(office.unitId).toUnit();
        trail.unit(
                "office-ended", unit, endedOffice.holderName(), lastDay.isBefore(today) ? null : termOf(endedOffice));
        return Outcome.done(endedOffice);
    }

    /**
     * All offices of a unit, past ones too, newest first.
     *
     * @throws NotFoundException if the unit is not theirs
     */
    @Transactional(readOnly = true)
    public List<Office> of(Unit.Id unit) {
        scope.administered(unit);
        return offices(offices.findByUnitIdOrderBySinceDescIdDesc(unit.value()));
    }

    /** The offices that somebody holds or held within the scope of the one who asks, newest first. */
    @Transactional(readOnly = true)
    public List<Office> of(User.Id holder) {
        return offices(offices.findByUserIdOrderBySinceDescIdDesc(holder.value())).stream()
                .filter(office -> administers(office.unit()))
                .toList();
    }

    /** Whether the one who asks may give and take offices of that unit. */
    @Transactional(readOnly = true)
    public boolean mayAppoint(Unit.Id id) {
        return units.findById(id.value())
                .map(UnitEntity::toUnit)
                .filter(this::fromAbove)
                .isPresent();
    }

    private Unit below(Unit.Id id) {
        return units.findById(id.value())
                .map(UnitEntity::toUnit)
                .filter(this::fromAbove)
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    private boolean fromAbove(Unit unit) {
        return currentUser.has(Role.OPERATOR)
                || scope.administered().stream()
                        .anyMatch(own ->
                                own.path().contains(unit.path()) && !own.id().equals(unit.id()));
    }

    private void requireInScope(User.Id user) {
        boolean known = currentUser.has(Role.OPERATOR)
                ? users.get(Set.of(user)).containsKey(user)
                : memberships.findByOpenUserIdIn(List.of(user.value())).stream()
                        .anyMatch(membership -> administers(new Unit.Id(membership.unitId)));
        if (!known) {
            throw new NotFoundException("member", user);
        }
    }

    private boolean administers(Unit.Id unit) {
        return scope.administers(units.require(unit.value()).unitPath());
    }

    private boolean mayEnd(UnitAdminEntity office) {
        return office.userId.equals(currentUser.id().value())
                || fromAbove(units.require(office.unitId).toUnit());
    }

    private boolean isOwnLast(UnitAdminEntity office, LocalDate today) {
        return office.userId.equals(currentUser.id().value())
                && !currentUser.has(Role.OPERATOR)
                && offices.heldBy(office.userId, today).stream().allMatch(held -> held.id.equals(office.id));
    }

    private static boolean ended(UnitAdminEntity office, LocalDate today) {
        return office.until != null && office.until.isBefore(today);
    }

    private List<Office> offices(Collection<UnitAdminEntity> entities) {
        Map<User.Id, String> names = users.names(
                entities.stream().map(office -> new User.Id(office.userId)).collect(Collectors.toSet()));
        Map<java.util.UUID, UnitEntity> homes =
                units.findAllById(entities.stream().map(office -> office.unitId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(unit -> unit.id, Function.identity()));
        return entities.stream()
                .map(office -> {
                    User.Id holder = new User.Id(office.userId);
                    UnitEntity unit = homes.get(office.unitId);
                    return new Office(
                            new Office.Id(office.id),
                            holder,
                            names.getOrDefault(holder, ""),
                            new Unit.Id(office.unitId),
                            unit == null ? "" : unit.name,
                            office.since,
                            office.until);
                })
                .toList();
    }
}
