package org.dushuban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.account.Users;
import org.dushuban.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports rosters: first compares, telling all that is wrong at once and writing nothing; then, confirmed, compares again
 * and writes all or nothing. People are known by their member number. Whoever does not stand in the roster stays as is.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Rosters {

    /** How many values a statement asks for at once. */
    private static final int CHUNK = 1_000;

    private static final UnitPath NOWHERE = new UnitPath("99999");

    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final Users users;
    private final MemberSearch search;
    private final RosterWriter writer;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Clock clock;

    Rosters(
            UnitRepository units,
            MembershipRepository memberships,
            Users users,
            MemberSearch search,
            RosterWriter writer,
            Scope scope,
            CurrentUser currentUser,
            Clock clock) {
        this.units = units;
        this.memberships = memberships;
        this.users = users;
        this.search = search;
        this.writer = writer;
        this.scope = scope;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What would become of a roster now.
     *
     * @param file the name of the file, for the trail
     * @throws NotFoundException if the unit is not theirs
     */
    @Transactional(readOnly = true)
    public RosterCheck check(Unit.Id into, String file, Roster roster) {
        return check(into, file, roster, plan(into, roster));
    }

    /**
     * Writes what was checked, unless it would now do something else.
     *
     * @throws NotFoundException if the unit is not theirs
     */
    public RosterResult confirm(RosterCheck seen, RosterProgress progress) {
        units.holdTree();
        RosterPlan plan = plan(seen.into(), seen.roster());
        RosterCheck now = check(seen.into(), seen.file(), seen.roster(), plan);
        if (!now.problems().isEmpty() || !now.digest().equals(seen.digest())) {
            return new RosterResult.Outdated(now);
        }
        writer.write(scope.administered(seen.into()), seen.file(), plan.members(), progress);
        return new RosterResult.Imported(now.counts());
    }

    private static RosterCheck check(Unit.Id into, String file, Roster roster, RosterPlan plan) {
        return new RosterCheck(into, file, roster, plan.counts(), plan.digest(), plan.problems());
    }

    private RosterPlan plan(Unit.Id into, Roster roster) {
        return RosterPlanner.plan(roster, known(scope.administered(into), roster), LocalDate.now(clock));
    }

    private Known known(Unit into, Roster roster) {
        List<Unit> all = new ArrayList<>(above(into));
        List<Unit> within =
                units.within(into.path()).stream().map(UnitEntity::toUnit).toList();
        all.addAll(within);
        boolean several = within.stream().filter(Unit::open).count() > 1;
        return new Known(into, several, new UnitNames(all, into.path()), people(into, roster), phones(roster));
    }

    /** So that units can be called by their full path too. */
    private List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        for (Unit.Id id = unit.parent(); id != null; id = above.getFirst().parent()) {
            above.addFirst(units.require(id.value()).toUnit());
        }
        return above;
    }

    private Map<String, KnownPerson> people(Unit into, Roster roster) {
        List<String> numbers = values(roster, RosterColumn.NUMBER, RosterCells::number);
        List<User> found = chunks(numbers).stream()
                .flatMap(chunk -> users.get(search.byNumbers(chunk)).values().stream())
                .toList();
        Map<UUID, MembershipEntity> latest = latest(found);
        Map<UUID, UnitPath> paths = paths(latest.values());
        List<PathRange> own = scope.reach();
        Map<String, KnownPerson> people = new HashMap<>();
        Map<String, KnownPerson> exact = new HashMap<>();
        for (User user : found) {
            MembershipEntity membership = latest.get(user.id().value());
            UnitPath home = membership == null ? NOWHERE : paths.getOrDefault(membership.unitId, NOWHERE);
            boolean within = membership == null
                    ? currentUser.has(Role.OPERATOR)
                    : own.stream().anyMatch(range -> range.contains(home));
            KnownPerson person =
                    new KnownPerson(user, membership, within, into.path().contains(home));
            people.merge(Known.plain(user.number()), person, (one, _) -> one);
            exact.put(user.number(), person);
        }
        people.putAll(exact);
        return people;
    }

    private Map<UUID, MembershipEntity> latest(List<User> people) {
        Map<UUID, MembershipEntity> latest = new HashMap<>();
        for (List<UUID> chunk :
                chunks(people.stream().map(user -> user.id().value()).toList())) {
            for (MembershipEntity membership : memberships.findByUserIdIn(chunk)) {
                latest.merge(membership.userId, membership, MembershipEntity::later);
            }
        }
        return latest;
    }

    private Map<UUID, UnitPath> paths(Collection<MembershipEntity> of) {
        List<UUID> ids =
                of.stream().map(membership -> membership.unitId).distinct().toList();
        return chunks(ids).stream()
                .flatMap(chunk -> units.findAllById(chunk).stream())
                .collect(Collectors.toMap(unit -> unit.id, UnitEntity::unitPath));
    }

    private Map<String, String> phones(Roster roster) {
        Map<String, String> phones = new HashMap<>();
        for (List<String> chunk : chunks(values(roster, RosterColumn.PHONE, RosterCells::phone))) {
            users.byPhones(chunk).forEach(user -> phones.put(String.valueOf(user.phone()), user.number()));
        }
        return phones;
    }

    private static List<String> values(Roster roster, RosterColumn column, Function<String, String> read) {
        return roster.rows().stream()
                .map(row -> read.apply(row.cell(column)))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
