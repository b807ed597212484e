package org.dushuban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.NewUser;
import org.dushuban.account.Passwords;
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
 * Who belongs to which unit, and since when, as administrators see and change it. Somebody whose present or, for those who
 * left, last unit is not theirs is not found. A membership is ended, never deleted or rewritten, so that what somebody did
 * stays with the unit of that time.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Members {

    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final MemberSearch search;
    private final Users users;
    private final Passwords passwords;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Members(
            UnitRepository units,
            MembershipRepository memberships,
            MemberSearch search,
            Users users,
            Passwords passwords,
            Scope scope,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.units = units;
        this.memberships = memberships;
        this.search = search;
        this.users = users;
        this.passwords = passwords;
        this.scope = scope;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes an account and a membership.
     *
     * @throws NotFoundException if the unit is not theirs
     */
    public Outcome<Member> enrol(
            Unit.Id unit, NewUser newUser, @Nullable LocalDate joinedOn, MemberState state, LocalDate since) {
        UnitEntity home = heldUnit(unit);
        Optional<Refusal> refusal = refusalToEnrol(home, newUser, joinedOn, since);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        User user = users.create(newUser);
        memberships.save(new MembershipEntity(Ids.next(), user.id().value(), home.id, since, joinedOn, state));
        trail.member("enrolled", user, home.unitPath(), null, home.name);
        return Outcome.done(search.member(user.id()));
    }

    private Optional<Refusal> refusalToEnrol(
            UnitEntity home, NewUser user, @Nullable LocalDate joinedOn, LocalDate since) {
        if (home.closedOn != null) {
            return Optional.of(Refusal.UNIT_CLOSED);
        }
        if (inFuture(since) || inFuture(joinedOn)) {
            return Optional.of(Refusal.DATE_IN_FUTURE);
        }
        if (!search.byNumbers(List.of(user.number())).isEmpty()) {
            return Optional.of(Refusal.NUMBER_TAKEN);
        }
        return phoneTaken(user.phone(), null) ? Optional.of(Refusal.PHONE_TAKEN) : Optional.empty();
    }

    /**
     * Corrects what is known of somebody, unless somebody else has just done so.
     *
     * @param seen what the one who asks had before the eyes
     * @param state for somebody who has left, the one they had
     * @throws NotFoundException if the member is not theirs
     * @throws IllegalArgumentException if name or phone are outside the range of {@link NewUser}
     */
    public Outcome<Member> change(
            Member seen, String name, @Nullable String phone, @Nullable LocalDate joinedOn, MemberState state) {
        User.Id id = seen.id();
        MembershipEntity membership = administered(id);
        User before = users.get(id);
        String newPhone = new NewUser(before.number(), name, phone).phone();
        Optional<Refusal> refusal = refusalToChange(membership, seen, newPhone, joinedOn, state);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        User after = users.change(id, name, newPhone);
        UnitPath path = pathOf(membership);
        trail.member("renamed", after, path, before.name(), after.name());
        trail.member("phone-changed", after, path, before.phone(), after.phone());
        trail.member("joined-on-changed", after, path, text(membership.joinedOn), text(joinedOn));
        trail.member("state-changed", after, path, membership.state.tag(), state.tag());
        membership.joinedOn = joinedOn;
        membership.state = state;
        return Outcome.done(search.member(id));
    }

    private Optional<Refusal> refusalToChange(
            MembershipEntity membership,
            Member seen,
            @Nullable String phone,
            @Nullable LocalDate joinedOn,
            MemberState state) {
        if (!seen.knowsTheSameAs(search.member(seen.id()))) {
            return Optional.of(Refusal.OVERTAKEN);
        }
        if (membership.until != null && membership.state != state) {
            return Optional.of(Refusal.HAS_LEFT);
        }
        if (inFuture(joinedOn)) {
            return Optional.of(Refusal.DATE_IN_FUTURE);
        }
        return phoneTaken(phone, seen.id()) ? Optional.of(Refusal.PHONE_TAKEN) : Optional.empty();
    }

    /**
     * Ends the membership and begins one in another unit; for somebody who has left, only begins it. On the very first day
     * of a membership nothing has happened in it yet, and it is corrected instead.
     *
     * @param on the first day in the new unit
     * @throws NotFoundException if the member or the unit is not theirs
     */
    public Outcome<Member> transfer(User.Id id, Unit.Id unit, LocalDate on) {
        UnitEntity target = heldUnit(unit);
        MembershipEntity membership = administered(id);
        Optional<Refusal> refusal = refusalToTransfer(membership, target, on);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String before = membership.until == null ? units.require(membership.unitId).name : null;
        UnitPath from = pathOf(membership);
        Optional<MembershipEntity> next = membership.continueIn(target.id, on);
        // before the insert, whose open_user_id it frees
        memberships.flush();
        next.ifPresent(memberships::save);
        User user = users.get(id);
        trail.member("transferred", user, target.unitPath(), before, target.name);
        if (!from.equals(target.unitPath())) {
            trail.member("transferred-away", user, from, before, target.name);
        }
        return Outcome.done(search.member(id));
    }

    private Optional<Refusal> refusalToTransfer(MembershipEntity membership, UnitEntity target, LocalDate on) {
        if (target.closedOn != null) {
            return Optional.of(Refusal.UNIT_CLOSED);
        }
        if (inFuture(on)) {
            return Optional.of(Refusal.DATE_IN_FUTURE);
        }
        // on the day of leaving too: it then belongs to the new membership
        LocalDate earliest = membership.until == null ? membership.since : membership.until;
        if (on.isBefore(earliest)) {
            return Optional.of(Refusal.DATE_TOO_EARLY);
        }
        boolean there = membership.until == null && membership.unitId.equals(target.id);
        return there ? Optional.of(Refusal.ALREADY_THERE) : Optional.empty();
    }

    /**
     * Ends the membership without a new one.
     *
     * @param lastDay the last day that counts
     * @throws NotFoundException if the member is not theirs
     */
    public Outcome<Member> leave(User.Id id, LocalDate lastDay) {
        MembershipEntity membership = administered(id);
        if (membership.until != null) {
            return Outcome.refused(Refusal.HAS_LEFT);
        }
        if (inFuture(lastDay)) {
            return Outcome.refused(Refusal.DATE_IN_FUTURE);
        }
        if (lastDay.isBefore(membership.since)) {
            return Outcome.refused(Refusal.DATE_TOO_EARLY);
        }
        membership.end(lastDay);
        UnitEntity unit = units.require(membership.unitId);
        trail.member("left", users.get(id), unit.unitPath(), unit.name, null);
        return Outcome.done(search.member(id));
    }

    /**
     * Makes a password that is shown once and must be replaced at the next sign-in. Nobody reaches further with it than
     * before: it is refused for whoever administers, or is going to administer, what the one who asks does not.
     *
     * @throws NotFoundException if the member is not theirs
     */
    public Outcome<String> issuePassword(User.Id id) {
        MembershipEntity membership = administered(id);
        User user = users.get(id);
        boolean higher = units.entrustedTo(id.value(), LocalDate.now(clock)).stream()
                .anyMatch(unit -> !scope.administers(unit.unitPath()));
        if (higher || user.operator() && !currentUser.has(Role.OPERATOR)) {
            return Outcome.refused(Refusal.HIGHER_OFFICE);
        }
        String password = passwords.issue(id);
        trail.member("password-issued", user, pathOf(membership), null, user.number());
        return Outcome.done(password);
    }

    /** @throws NotFoundException if the member is not theirs */
    @Transactional(readOnly = true)
    public Member get(User.Id id) {
        latest(id);
        return search.member(id);
    }

    /**
     * All units that somebody belonged to, newest first, with their dates.
     *
     * @throws NotFoundException if the member is not theirs
     */
    @Transactional(readOnly = true)
    public List<Belonging> history(User.Id id) {
        latest(id);
        return search.history(id);
    }

    /**
     * Present members, or those who have left.
     *
     * @throws NotFoundException if the unit is not theirs
     */
    @Transactional(readOnly = true)
    public List<Member> page(MemberQuery query, int offset, int limit) {
        return search.page(ranges(query), query, offset, limit);
    }

    /** @throws NotFoundException if the unit is not theirs */
    @Transactional(readOnly = true)
    public long count(MemberQuery query) {
        return search.count(ranges(query), query);
    }

    private List<PathRange> ranges(MemberQuery query) {
        return query.unit() == null
                ? scope.reach()
                : List.of(PathRange.of(scope.administered(query.unit()).path()));
    }

    private UnitEntity heldUnit(Unit.Id id) {
        units.hold(id.value());
        scope.administered(id);
        return units.require(id.value());
    }

    /** The present membership, or the last one, held against changes by others. */
    private MembershipEntity administered(User.Id id) {
        memberships.hold(id.value());
        return latest(id);
    }

    private MembershipEntity latest(User.Id id) {
        return memberships.findByUserIdOrderBySinceDescIdDesc(id.value()).stream()
                .findFirst()
                .filter(membership -> scope.administers(pathOf(membership)))
                .orElseThrow(() -> new NotFoundException("member", id));
    }

    private UnitPath pathOf(MembershipEntity membership) {
        return units.require(membership.unitId).unitPath();
    }

    private boolean phoneTaken(@Nullable String phone, User.@Nullable Id except) {
        return phone != null
                && users.byPhones(List.of(phone)).stream()
                        .anyMatch(user -> !user.id().equals(except));
    }

    private boolean inFuture(@Nullable LocalDate day) {
        return day != null && day.isAfter(LocalDate.now(clock));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : Objects.toString(day);
    }
}
