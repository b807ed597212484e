package org.dushuban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.Role;
import org.dushuban.shared.AuditEntry;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of units, as its administrators see and change it. A unit that is not theirs is not found. Units are closed,
 * never deleted. Changes of the tree's shape take their turn, so that two at once cannot tie a knot.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Organisation {

    private static final int DEEPEST = 40;

    private final UnitRepository units;
    private final MembershipRepository memberships;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final AuditTrail audit;
    private final Clock clock;

    Organisation(
            UnitRepository units,
            MembershipRepository memberships,
            Scope scope,
            CurrentUser currentUser,
            Trail trail,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.memberships = memberships;
        this.scope = scope;
        this.currentUser = currentUser;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new tree. */
    @PreAuthorize("hasRole('OPERATOR')")
    public Outcome<Unit> addRoot(UnitKind kind, String name) {
        UnitTreeEntity tree = units.holdTree();
        if (!kind.mayBeRoot()) {
            return Outcome.refused(Refusal.KIND_DOES_NOT_FIT);
        }
        return insert(null, tree.nextRoot(), kind, name);
    }

    /**
     * A new unit right below another.
     *
     * @throws NotFoundException if the unit above is not theirs
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public Outcome<Unit> add(Unit.Id parent, UnitKind kind, String name) {
        units.holdTree();
        UnitEntity above = administered(parent);
        Optional<Refusal> refusal = refusalBelow(above, kind, above.unitPath().depth() + 1);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return insert(above.id, above.nextChild(), kind, name);
    }

    private Outcome<Unit> insert(@Nullable UUID parent, UnitPath path, UnitKind kind, String name) {
        UnitEntity unit = new UnitEntity(Ids.next(), parent, path, kind, checked(name));
        if (units.nameTaken(parent, unit.name, unit.id)) {
            return Outcome.refused(Refusal.NAME_TAKEN);
        }
        Unit added = units.save(unit).toUnit();
        trail.unit("added", added, null, added.name());
        return Outcome.done(added);
    }

    /**
     * @throws NotFoundException if the unit is not theirs
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public Outcome<Unit> rename(Unit.Id id, String name) {
        units.holdTree();
        UnitEntity unit = administered(id);
        String before = unit.name;
        String after = checked(name);
        if (before.equals(after)) {
            return Outcome.done(unit.toUnit());
        }
        if (units.nameTaken(unit.parentId, after, unit.id)) {
            return Outcome.refused(Refusal.NAME_TAKEN);
        }
        unit.name = after;
        trail.unit("renamed", unit.toUnit(), before, after);
        return Outcome.done(unit.toUnit());
    }

    /**
     * Hangs a unit, with all below it, below another one. Who belongs to it stays so.
     *
     * @throws NotFoundException if one of the two is not theirs
     */
    public Outcome<Unit> move(Unit.Id id, Unit.Id newParent) {
        units.holdTree();
        UnitEntity unit = administered(id);
        UnitEntity above = administered(newParent);
        Optional<Refusal> refusal = refusalToMove(unit, above);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String before = placeName(unit.parentId);
        UnitPath from = unit.unitPath();
        UnitPath to = above.nextChild();
        unit.parentId = above.id;
        units.rewritePaths(from, to);
        trail.moved(from, to);
        Unit moved = units.require(id.value()).toUnit();
        trail.unit("moved", moved, before, above.name);
        return Outcome.done(moved);
    }

    private Optional<Refusal> refusalToMove(UnitEntity unit, UnitEntity above) {
        if (unit.unitPath().contains(above.unitPath())) {
            return Optional.of(Refusal.INTO_ITSELF);
        }
        if (above.id.equals(unit.parentId)) {
            return Optional.of(Refusal.ALREADY_THERE);
        }
        if (units.nameTaken(above.id, unit.name, unit.id)) {
            return Optional.of(Refusal.NAME_TAKEN);
        }
        int height = units.within(unit.unitPath()).stream()
                        .mapToInt(below -> below.unitPath().depth())
                        .max()
                        .orElseThrow()
                - unit.unitPath().depth();
        return refusalBelow(above, unit.kind, above.unitPath().depth() + 1 + height);
    }

    private static Optional<Refusal> refusalBelow(UnitEntity above, UnitKind kind, int depth) {
        if (above.closedOn != null) {
            return Optional.of(Refusal.ABOVE_CLOSED);
        }
        if (!kind.mayStandBelow(above.kind)) {
            return Optional.of(Refusal.KIND_DOES_NOT_FIT);
        }
        return depth > DEEPEST ? Optional.of(Refusal.TOO_DEEP) : Optional.empty();
    }

    /**
     * From today it takes no members; what happened in it stays.
     *
     * @throws NotFoundException if the unit is not theirs
     */
    public Outcome<Unit> close(Unit.Id id) {
        units.holdTree();
        units.hold(id.value());
        UnitEntity unit = administered(id);
        if (units.countOpenBelow(unit.unitPath()) > 0) {
            return Outcome.refused(Refusal.HAS_UNITS);
        }
        if (memberships.countByUnitIdAndOpenUserIdNotNull(unit.id) > 0) {
            return Outcome.refused(Refusal.HAS_MEMBERS);
        }
        if (unit.closedOn == null) {
            unit.closedOn = LocalDate.now(clock);
            trail.unit("closed", unit.toUnit(), null, unit.closedOn.toString());
        }
        return Outcome.done(unit.toUnit());
    }

    /** @throws NotFoundException if the unit is not theirs */
    public Outcome<Unit> reopen(Unit.Id id) {
        units.holdTree();
        UnitEntity unit = administered(id);
        if (unit.closedOn == null) {
            return Outcome.done(unit.toUnit());
        }
        if (unit.parentId != null && units.require(unit.parentId).closedOn != null) {
            return Outcome.refused(Refusal.ABOVE_CLOSED);
        }
        if (units.nameTaken(unit.parentId, unit.name, unit.id)) {
            return Outcome.refused(Refusal.NAME_TAKEN);
        }
        trail.unit("reopened", unit.toUnit(), unit.closedOn.toString(), null);
        unit.closedOn = null;
        return Outcome.done(unit.toUnit());
    }

    /** @throws NotFoundException if the unit is not theirs */
    @Transactional(readOnly = true)
    public Unit get(Unit.Id id) {
        return scope.administered(id);
    }

    /** What the one who asks administers, closed units too; a unit always comes before those below it. */
    @Transactional(readOnly = true)
    public List<CountedUnit> tree() {
        return scope.reach().stream().flatMap(range -> tree(range).stream()).toList();
    }

    /** The same without the numbers, for pages that let one of them be chosen. */
    @Transactional(readOnly = true)
    public List<Unit> units() {
        return scope.reach().stream()
                .flatMap(range -> units.within(range).stream())
                .map(UnitEntity::toUnit)
                .toList();
    }

    private List<CountedUnit> tree(PathRange range) {
        Map<UUID, Long> own = new HashMap<>();
        units.counts(range).forEach(row -> own.put((UUID) row[0], (Long) row[1]));
        Map<UUID, Long> all = new HashMap<>(own);
        List<CountedUnit> counted = new ArrayList<>();
        for (UnitEntity entity : units.within(range).reversed()) {
            long sum = all.getOrDefault(entity.id, 0L);
            counted.add(new CountedUnit(entity.toUnit(), own.getOrDefault(entity.id, 0L), sum));
            if (entity.parentId != null) {
                all.merge(entity.parentId, sum, Long::sum);
            }
        }
        return counted.reversed();
    }

    /**
     * What administrators changed in a unit and all below it, newest first.
     *
     * @param of null for all that the one who asks looks after
     * @throws NotFoundException if the unit is not theirs
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> changes(Unit.@Nullable Id of, int offset, int limit) {
        List<PathRange> ranges = of == null
                ? scope.reach()
                : List.of(PathRange.of(scope.administered(of).path()));
        if (ranges.size() == 1) {
            PathRange only = ranges.getFirst();
            return audit.within(only.from(), only.end(), offset, limit);
        }
        // what stands on the page may all come from any one of the ranges
        return ranges.stream()
                .flatMap(range -> audit.within(range.from(), range.end(), 0, offset + limit).stream())
                .sorted(Comparator.comparing(AuditEntry::at)
                        .thenComparing(AuditEntry::id)
                        .reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** The kinds that a new unit right below that one may have; below nothing, those of a root. */
    public static List<UnitKind> kindsBelow(@Nullable UnitKind above) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> above == null ? kind.mayBeRoot() : kind.mayStandBelow(above))
                .toList();
    }

    /** Whether the one who asks may begin a new tree. */
    public boolean mayAddRoot() {
        return currentUser.has(Role.OPERATOR);
    }

    private @Nullable String placeName(@Nullable UUID parent) {
        return parent == null ? null : units.require(parent).name;
    }

    private UnitEntity administered(Unit.Id id) {
        scope.administered(id);
        return units.require(id.value());
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 100) {
            throw new IllegalArgumentException("name of a unit: " + name);
        }
        return stripped;
    }
}
