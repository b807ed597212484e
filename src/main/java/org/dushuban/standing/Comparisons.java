package org.dushuban.standing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.organisation.UnitKind;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Quizzes;
import org.springframework.stereotype.Component;

/** Puts together what a comparison of branches needs. Who may see it has been decided before. */
@Component
class Comparisons {

    private static final int LATEST = 30;
    private static final Comparator<Quiz> LATEST_FIRST = Comparator.comparing(
                    (Quiz quiz) -> quiz.rules().window().opens())
            .thenComparing(quiz -> quiz.id().value())
            .reversed();

    private final ScoreTable table;
    private final Newcomers newcomers;
    private final UnitDirectory units;
    private final Quizzes quizzes;
    private final Clock clock;

    Comparisons(ScoreTable table, Newcomers newcomers, UnitDirectory units, Quizzes quizzes, Clock clock) {
        this.table = table;
        this.newcomers = newcomers;
        this.units = units;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    /** Units with branches below: above the home, nearest first, then the administered ones and those right below them. */
    List<Unit> scopes(Optional<Unit> home, List<Unit> administered) {
        Set<Unit> scopes = new LinkedHashSet<>();
        home.ifPresent(unit -> upwards(unit).forEach(scopes::add));
        for (Unit root : administered) {
            units.within(root.path()).stream()
                    .filter(unit -> unit.path().depth() <= root.path().depth() + 1)
                    .forEach(scopes::add);
        }
        return scopes.stream()
                .filter(unit -> unit.open() && holdsBranches(unit))
                .toList();
    }

    /** @param administering whether those of the administered units are wanted too */
    List<Quiz> quizzes(boolean administering) {
        Instant now = clock.instant();
        List<Quiz> administered = administering ? quizzes.administered() : List.of();
        return Stream.concat(quizzes.addressed().stream(), administered.stream())
                .distinct()
                .filter(quiz -> quiz.state() != Quiz.State.DRAFT)
                .filter(quiz -> !quiz.rules().window().opens().isAfter(now))
                .sorted(LATEST_FIRST)
                .limit(LATEST)
                .toList();
    }

    /** The branch that a unit is, or lies in; the unit itself where it is above the branches. */
    Unit branchOf(Unit unit) {
        return upwards(unit).stream()
                .filter(above -> above.kind() == UnitKind.BRANCH)
                .findFirst()
                .orElse(unit);
    }

    BranchBoard compare(Unit unit, Subject subject, Optional<Unit> home) {
        Instant now = clock.instant();
        Field field = field(subject, now);
        List<Unit> all = units.within(unit.path());
        List<Unit> branches = all.stream()
                .filter(one -> one.kind() == UnitKind.BRANCH)
                .filter(field.branches())
                .toList();
        Map<Unit.Id, Moments> moments =
                table.moments(subject, all.stream().map(Unit::id).toList());
        Map<Unit.Id, Long> members = units.countMembers(unit.path(), field.countedAt());
        List<BranchComparison.Branch> figures = branches.stream()
                .map(branch -> figures(branch, all, new Known(subject, field.countedAt(), moments, members)))
                .filter(branch -> branch.participation().eligible() > 0)
                .toList();
        return new BranchBoard(
                unit,
                subject,
                BranchComparison.of(figures, BranchComparison.Gate.USUAL),
                branches.stream().collect(Collectors.toMap(Unit::id, Unit::name)),
                home.map(this::branchOf).map(Unit::id),
                table.oldestPending().filter(now::isAfter).orElse(now));
    }

    /**
     * What is known of the units of a comparison.
     *
     * @param members on the day of counting
     */
    private record Known(
            Subject subject, Instant countedAt, Map<Unit.Id, Moments> moments, Map<Unit.Id, Long> members) {}

    private BranchComparison.Branch figures(Unit branch, List<Unit> all, Known known) {
        List<Unit.Id> own = all.stream()
                .filter(unit -> branch.path().contains(unit.path()))
                .map(Unit::id)
                .toList();
        Moments sum = own.stream()
                .map(unit -> known.moments().getOrDefault(unit, Moments.NONE))
                .reduce(Moments.NONE, Moments::plus);
        long belonging = own.stream()
                .mapToLong(unit -> known.members().getOrDefault(unit, 0L))
                .sum();
        // whoever took part could: somebody may have come after the day of counting, or moved on since
        long beyond = sum.count() == 0 ? 0 : newcomers.of(known.subject(), branch, own, known.countedAt());
        long eligible = Math.max(sum.count(), belonging + beyond);
        return new BranchComparison.Branch(branch.id(), new Participation(sum.count(), eligible), sum);
    }

    /**
     * Who is compared by a subject.
     *
     * @param branches whether a branch is among them
     * @param countedAt the moment at which the members of a branch are counted
     */
    private record Field(Predicate<Unit> branches, Instant countedAt) {}

    /** Members are counted when the window of a quiz opens, and at the end of a period, or now while it lasts. */
    private Field field(Subject subject, Instant now) {
        return switch (subject) {
            case Subject.OfQuiz one -> {
                Quiz quiz = quizzes.visible(one.quiz());
                yield new Field(
                        below(quiz.owner()), earlier(quiz.rules().window().opens(), now));
            }
            case Subject.OfPeriod one -> new Field(branch -> true, earlier(lastDay(one.period(), now), now));
        };
    }

    private Predicate<Unit> below(Unit.Id owner) {
        Optional<Unit> above = units.find(owner);
        return branch ->
                above.filter(unit -> unit.path().contains(branch.path())).isPresent();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant lastDay(Period period, Instant now) {
        return switch (period.span()) {
            case WEEK, MONTH ->
                period.end().minusDays(1).atStartOfDay(clock.getZone()).toInstant();
            case ALL -> now;
        };
    }

    private List<Unit> upwards(Unit unit) {
        List<Unit> line = new ArrayList<>(List.of(unit));
        Unit.Id parent = unit.parent();
        while (parent != null) {
            Optional<Unit> above = units.find(parent);
            above.ifPresent(line::add);
            parent = above.map(Unit::parent).orElse(null);
        }
        return line;
    }

    private static boolean holdsBranches(Unit unit) {
        return switch (unit.kind()) {
            case COMMITTEE, GENERAL_BRANCH -> true;
            case BRANCH, GROUP -> false;
        };
    }
}
