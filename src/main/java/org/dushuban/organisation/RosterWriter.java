package org.dushuban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dushuban.account.NewUser;
import org.dushuban.account.User;
import org.dushuban.account.Users;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a checked roster in batches, with its trail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterWriter {

    private static final int CHUNK = 500;

    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final Users users;
    private final Trail trail;
    private final Clock clock;

    RosterWriter(UnitRepository units, MembershipRepository memberships, Users users, Trail trail, Clock clock) {
        this.units = units;
        this.memberships = memberships;
        this.users = users;
        this.trail = trail;
        this.clock = clock;
    }

    void write(Unit into, String file, List<PlannedMember> planned, RosterProgress progress) {
        trail.unit("roster-imported", into, null, file);
        List<PlannedMember> work =
                planned.stream().filter(PlannedMember::changesAnything).toList();
        Map<UUID, UnitEntity> homes = new HashMap<>();
        for (int from = 0; from < work.size(); from += CHUNK) {
            int end = Math.min(from + CHUNK, work.size());
            write(work.subList(from, end), homes);
            progress.reached((double) end / work.size());
        }
    }

    private void write(List<PlannedMember> chunk, Map<UUID, UnitEntity> homes) {
        List<Change> changes = new ArrayList<>();
        List<MembershipEntity> begun = new ArrayList<>();
        Map<String, User> created = create(chunk);
        for (PlannedMember member : chunk) {
            UnitEntity home = homes.computeIfAbsent(member.unit().value(), units::require);
            User user = created.get(member.person().number());
            if (user == null) {
                user = change(member, home, changes);
            }
            MembershipEntity next = begin(member, user, home, changes);
            if (next != null) {
                begun.add(next);
            }
        }
        // ended ones first: they give free what is unique
        memberships.flush();
        memberships.saveAllAndFlush(begun);
        trail.write(changes);
    }

    private Map<String, User> create(List<PlannedMember> chunk) {
        List<NewUser> people = chunk.stream()
                .filter(member -> member.known() == null)
                .map(PlannedMember::person)
                .toList();
        Map<String, User> created = new HashMap<>();
        users.createAll(people).forEach(user -> created.put(user.number(), user));
        return created;
    }

    private User change(PlannedMember member, UnitEntity home, List<Change> changes) {
        User before = Objects.requireNonNull(member.known()).user();
        NewUser person = member.person();
        if (before.name().equals(person.name()) && Objects.equals(before.phone(), person.phone())) {
            return before;
        }
        User after = users.change(before.id(), person.name(), person.phone());
        add(changes, "renamed", after, home.unitPath(), before.name(), after.name());
        add(changes, "phone-changed", after, home.unitPath(), before.phone(), after.phone());
        return after;
    }

    /** The membership to add, if the present one does not go on. */
    private @Nullable MembershipEntity begin(PlannedMember member, User user, UnitEntity home, List<Change> changes) {
        LocalDate today = LocalDate.now(clock);
        MembershipEntity latest = member.known() == null ? null : member.known().latest();
        if (latest == null) {
            add(changes, "enrolled", user, home.unitPath(), null, home.name);
            return new MembershipEntity(
                    Ids.next(), user.id().value(), home.id, today, member.joinedOn(), member.state());
        }
        change(latest, member, user, home, changes);
        if (!member.isNew() && !member.isTransferred()) {
            return null;
        }
        UnitEntity old = units.require(latest.unitId);
        String from = member.isNew() ? null : old.name;
        add(changes, "transferred", user, home.unitPath(), from, home.name);
        if (!old.id.equals(home.id)) {
            add(changes, "transferred-away", user, old.unitPath(), from, home.name);
        }
        return latest.continueIn(home.id, today).orElse(null);
    }

    private static void change(
            MembershipEntity latest, PlannedMember member, User user, UnitEntity home, List<Change> changes) {
        add(
                changes,
                "state-changed",
                user,
                home.unitPath(),
                latest.state.tag(),
                member.state().tag());
        add(changes, "joined-on-changed", user, home.unitPath(), text(latest.joinedOn), text(member.joinedOn()));
        latest.state = member.state();
        latest.joinedOn = member.joinedOn();
    }

    private static void add(
            List<Change> changes, String what, User user, UnitPath path, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            changes.add(Trail.memberChange(what, user, path, from, to));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
