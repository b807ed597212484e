package org.dushuban.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.account.Users;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.organisation.UnitKind;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.dushuban.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where members and branches stand. Names of members are shown within the own branch only; branches are compared within the
 * units above the own one, and, for administrators, within their own.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Standing {

    private final ScoreTable table;
    private final Comparisons comparisons;
    private final Ledger ledger;
    private final UnitDirectory units;
    private final Users users;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final Clock clock;

    Standing(
            ScoreTable table,
            Comparisons comparisons,
            Ledger ledger,
            UnitDirectory units,
            Users users,
            Scope scope,
            CurrentUser currentUser,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.comparisons = comparisons;
        this.ledger = ledger;
        this.units = units;
        this.users = users;
        this.scope = scope;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** The units whose branches the one who asks may compare: those above the own one, nearest first, then the administered. */
    public List<Unit> comparable() {
        return comparisons.scopes(scope.home(), scope.administered());
    }

    /**
     * Compares the branches of a unit.
     *
     * @throws NotFoundException if the unit, or the quiz, is not for the one who asks
     */
    public BranchBoard branches(Unit.Id unit, Subject subject) {
        return comparisons.compare(scope.visible(unit), subject, scope.home());
    }

    /** Compares the own branch with those beside it: within the nearest unit above. Empty for whoever has none. */
    public Optional<BranchBoard> branchesBesideOwn(Subject subject) {
        Optional<Unit> home = scope.home();
        return comparisons.scopes(home, List.of()).stream()
                .findFirst()
                .map(unit -> comparisons.compare(unit, subject, home));
    }

    /** The opened quizzes by which the one who asks may compare: addressed to them or administered, latest first. */
    public List<Quiz> quizzes() {
        return comparisons.quizzes(currentUser.has(Role.ADMIN) || currentUser.has(Role.OPERATOR));
    }

    /** The points of the members of the own branch; empty for whoever belongs to none. */
    public Optional<MemberBoard> members(Span span) {
        return scope.home().map(comparisons::branchOf).map(branch -> members(branch, period(span)));
    }

    /** The week, month, or all time, that it is now. */
    public Period period(Span span) {
        return Period.holding(LocalDate.now(clock), span);
    }

    /** The own points of this week. */
    public OwnPoints ownWeek() {
        Period week = period(Span.WEEK);
        List<ScoreTable.OwnDay> days = table.days(currentUser.id(), week);
        SortedMap<String, Long> byKind = new TreeMap<>(days.stream()
                .collect(Collectors.groupingBy(
                        ScoreTable.OwnDay::kind, Collectors.summingLong(ScoreTable.OwnDay::points))));
        return new OwnPoints(
                days.stream().mapToLong(ScoreTable.OwnDay::points).sum(),
                week.first()
                        .datesUntil(week.end())
                        .map(day -> new OwnPoints.Day(
                                day,
                                days.stream()
                                        .filter(own -> own.day().equals(day))
                                        .mapToLong(ScoreTable.OwnDay::points)
                                        .sum()))
                        .toList(),
                byKind);
    }

    /** What brings points today. */
    public List<PointsRule> rules() {
        return ledger.rules(LocalDate.now(clock));
    }

    /**
     * Corrects an entry of the ledger by another one, which changes the sums of the day of the first.
     *
     * @param points to add, or, below zero, to take away
     * @throws NotFoundException if there is no such entry, or the unit that it was made in is not theirs
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public void correct(UUID entry, int points, String reason) {
        Ledger.Entry found = ledger.find(entry)
                .filter(known -> units.find(known.unit())
                        .filter(unit -> scope.administers(unit.path()))
                        .isPresent())
                .orElseThrow(() -> new NotFoundException("entry", entry));
        ledger.hold(found.member());
        ledger.correct(found, points, reason);
        Unit unit = scope.administered(found.unit());
        String name = users.names(List.of(found.member())).getOrDefault(found.member(), "");
        trail.record(
                currentUser.actor(),
                new Change(
                        "points.corrected",
                        found.member().value(),
                        name,
                        unit.path().digits(),
                        null,
                        "%+d: %s".formatted(points, reason)));
    }

    /** Whose members see each other's names: a branch with its groups. Above the branches nobody sees into those below. */
    private List<Unit.Id> together(Unit unit) {
        return unit.kind() == UnitKind.BRANCH
                ? units.within(unit.path()).stream().map(Unit::id).toList()
                : List.of(unit.id());
    }

    private MemberBoard members(Unit branch, Period period) {
        Map<User.Id, Long> points = table.points(together(branch), period);
        List<Ranking.Placed<User.Id>> ranked = Ranking.of(
                points.keySet(), member -> points.getOrDefault(member, 0L), Comparator.comparing(User.Id::value));
        Optional<Integer> own = IntStream.range(0, ranked.size())
                .boxed()
                .filter(index -> ranked.get(index).item().equals(currentUser.id()))
                .findFirst();
        List<Integer> shown = IntStream.range(0, ranked.size())
                .filter(index -> MemberBoard.shows(index, own))
                .boxed()
                .toList();
        Map<User.Id, String> names = users.names(
                shown.stream().map(index -> ranked.get(index).item()).toList());
        List<MemberBoard.Line> lines = new ArrayList<>();
        for (int index : shown) {
            Ranking.Placed<User.Id> placed = ranked.get(index);
            User.Id member = placed.item();
            lines.add(new MemberBoard.Line(
                    index, placed.place(), member, names.getOrDefault(member, ""), points.getOrDefault(member, 0L)));
        }
        Optional<MemberBoard.Line> ownLine = lines.stream()
                .filter(line -> line.member().equals(currentUser.id()))
                .findFirst();
        return new MemberBoard(branch, period, lines, ranked.size(), ownLine);
    }
}
