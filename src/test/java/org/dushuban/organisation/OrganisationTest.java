package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.shared.AuditEntry;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Sample.class)
class OrganisationTest {

    @Autowired
    Organisation organisation;

    @Autowired
    UnitDirectory directory;

    @Autowired
    Administrators administrators;

    @Autowired
    AuditTrail trail;

    @Autowired
    Sample sample;

    User operator;

    @BeforeEach
    void operatorIsSignedIn() {
        operator = sample.operator();
    }

    @AfterEach
    void signOut() {
        Someone.signOut();
    }

    @Test
    void aUnitStandsOnlyBelowAFittingKind() {
        Unit committee = sample.committee();
        Unit branch = sample.below(committee, UnitKind.BRANCH);
        Unit group = sample.below(branch, UnitKind.GROUP);
        assertThat(organisation.add(committee.id(), UnitKind.GROUP, "x").refusal())
                .contains(Refusal.KIND_DOES_NOT_FIT);
        assertThat(organisation.add(branch.id(), UnitKind.BRANCH, "x").refusal())
                .contains(Refusal.KIND_DOES_NOT_FIT);
        assertThat(organisation.add(group.id(), UnitKind.GROUP, "x").refusal()).contains(Refusal.KIND_DOES_NOT_FIT);
        assertThat(organisation.addRoot(UnitKind.GROUP, "x").refusal()).contains(Refusal.KIND_DOES_NOT_FIT);
        assertThat(sample.below(sample.below(committee, UnitKind.COMMITTEE), UnitKind.GENERAL_BRANCH)
                        .path()
                        .depth())
                .isEqualTo(3);
    }

    @Test
    void twoOpenUnitsSideBySideNeverShareAName() {
        Unit committee = sample.committee();
        Unit first = sample.below(committee, UnitKind.BRANCH);
        Unit second = sample.below(committee, UnitKind.BRANCH);
        assertThat(organisation
                        .add(committee.id(), UnitKind.BRANCH, " " + first.name() + " ")
                        .refusal())
                .contains(Refusal.NAME_TAKEN);
        assertThat(organisation.rename(second.id(), first.name()).refusal()).contains(Refusal.NAME_TAKEN);
        assertThat(organisation.addRoot(UnitKind.COMMITTEE, committee.name()).refusal())
                .contains(Refusal.NAME_TAKEN);
    }

    @Test
    void renamingIsRemembered() {
        Unit unit = sample.below(sample.committee(), UnitKind.BRANCH);
        organisation.rename(unit.id(), "Renamed").orThrow();
        AuditEntry entry = entries(unit).getFirst();
        assertThat(entry.actor().id()).isEqualTo(operator.id().value());
        assertThat(entry.change().what()).isEqualTo("unit.renamed");
        assertThat(entry.change().from()).isEqualTo(unit.name());
        assertThat(entry.change().to()).isEqualTo("Renamed");
    }

    @Test
    void aMoveTakesAllBelowAlongAndNothingElse() {
        Unit committee = sample.committee();
        Unit from = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit to = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit branch = sample.below(from, UnitKind.BRANCH);
        Unit group = sample.below(branch, UnitKind.GROUP);
        Unit stays = sample.below(from, UnitKind.BRANCH);

        Unit moved = organisation.move(branch.id(), to.id()).orThrow();

        assertThat(moved.parent()).isEqualTo(to.id());
        assertThat(directory.within(to.path())).extracting(Unit::id).containsExactly(to.id(), branch.id(), group.id());
        assertThat(directory.within(from.path())).extracting(Unit::id).containsExactly(from.id(), stays.id());
        assertThat(directory.find(group.id()).orElseThrow().path())
                .isEqualTo(moved.path().child(group.path().place()));
    }

    @Test
    void whoeverAdministersTwoUnitsReadsTheChangesOfBoth() {
        Unit committee = sample.committee();
        Unit one = sample.below(committee, UnitKind.BRANCH);
        Unit other = sample.below(committee, UnitKind.BRANCH);
        Member head = sample.administrator(one);
        administrators.appoint(other.id(), head.id(), Sample.LONG_AGO, null).orThrow();
        organisation.rename(one.id(), "甲").orThrow();
        organisation.rename(other.id(), "乙").orThrow();
        Sample.signIn(head);
        List<AuditEntry> all = organisation.changes(null, 0, 100);
        assertThat(all).extracting(entry -> entry.change().subjectName()).startsWith("乙", "甲");
        assertThat(organisation.changes(null, 1, 2)).isEqualTo(all.subList(1, 3));
        assertThat(organisation.units()).extracting(Unit::id).containsExactly(one.id(), other.id());
    }

    @Test
    void whoeverAdministersAMovedUnitNowReadsItsPast() {
        Unit committee = sample.committee();
        Unit from = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit to = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit branch = sample.below(from, UnitKind.BRANCH);
        organisation.move(branch.id(), to.id()).orThrow();
        assertThat(entries(to))
                .extracting(entry -> entry.change().what())
                .containsExactly("unit.moved", "unit.added", "unit.added");
        assertThat(entries(from))
                .extracting(entry -> entry.change().subject())
                .containsOnly(from.id().value());
    }

    @Test
    void thePlaceOfAMovedUnitIsNotGivenAgain() {
        Unit committee = sample.committee();
        Unit from = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit to = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit branch = sample.below(from, UnitKind.BRANCH);
        organisation.move(branch.id(), to.id()).orThrow();
        assertThat(sample.below(from, UnitKind.BRANCH).path()).isNotEqualTo(branch.path());
    }

    @Test
    void aUnitIsNotMovedIntoItselfOrBelowItself() {
        Unit committee = sample.committee();
        Unit inner = sample.below(committee, UnitKind.COMMITTEE);
        Unit innermost = sample.below(inner, UnitKind.COMMITTEE);
        assertThat(organisation.move(inner.id(), inner.id()).refusal()).contains(Refusal.INTO_ITSELF);
        assertThat(organisation.move(inner.id(), innermost.id()).refusal()).contains(Refusal.INTO_ITSELF);
        assertThat(organisation.move(committee.id(), innermost.id()).refusal()).contains(Refusal.INTO_ITSELF);
        assertThat(organisation.move(inner.id(), committee.id()).refusal()).contains(Refusal.ALREADY_THERE);
    }

    @Test
    void aUnitClosesOnlyWhenItIsEmpty() {
        Unit committee = sample.committee();
        Unit general = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit branch = sample.below(general, UnitKind.BRANCH);
        sample.member(branch);
        assertThat(organisation.close(general.id()).refusal()).contains(Refusal.HAS_UNITS);
        assertThat(organisation.close(branch.id()).refusal()).contains(Refusal.HAS_MEMBERS);
        Unit empty = sample.below(general, UnitKind.BRANCH);
        assertThat(organisation.close(empty.id()).result())
                .hasValueSatisfying(unit -> assertThat(unit.open()).isFalse());
        assertThat(organisation.add(empty.id(), UnitKind.GROUP, "x").refusal()).contains(Refusal.ABOVE_CLOSED);
        assertThat(organisation.reopen(empty.id()).result())
                .hasValueSatisfying(unit -> assertThat(unit.open()).isTrue());
    }

    @Test
    void aUnitBelowAClosedOneStaysClosed() {
        Unit general = sample.below(sample.committee(), UnitKind.GENERAL_BRANCH);
        Unit branch = sample.below(general, UnitKind.BRANCH);
        organisation.close(branch.id()).orThrow();
        organisation.close(general.id()).orThrow();
        assertThat(organisation.reopen(branch.id()).refusal()).contains(Refusal.ABOVE_CLOSED);
    }

    @Test
    void theTreeCountsEverybodyBelow() {
        Unit committee = sample.committee();
        Unit general = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit branch = sample.below(general, UnitKind.BRANCH);
        Unit other = sample.below(general, UnitKind.BRANCH);
        Member administrator = sample.administrator(committee);
        sample.member(branch);
        sample.member(branch);
        sample.member(other);
        Sample.signIn(administrator);
        assertThat(organisation.tree())
                .extracting(counted -> counted.unit().id(), CountedUnit::own, CountedUnit::all)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(committee.id(), 1L, 4L),
                        org.assertj.core.groups.Tuple.tuple(general.id(), 0L, 3L),
                        org.assertj.core.groups.Tuple.tuple(branch.id(), 2L, 2L),
                        org.assertj.core.groups.Tuple.tuple(other.id(), 1L, 1L));
    }

    @Test
    void aNeighboursUnitIsNotFound() {
        Unit committee = sample.committee();
        Unit own = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Unit neighbour = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Sample.signIn(sample.administrator(own));
        Unit mine = sample.below(own, UnitKind.BRANCH);
        assertThat(organisation.tree())
                .extracting(CountedUnit::unit)
                .extracting(Unit::id)
                .containsExactly(own.id(), mine.id());
        for (Unit.Id foreign : List.of(
                neighbour.id(), committee.id(), new Unit.Id(operator.id().value()))) {
            assertNotFound(() -> organisation.get(foreign));
            assertNotFound(() -> organisation.add(foreign, UnitKind.BRANCH, "x"));
            assertNotFound(() -> organisation.rename(foreign, "x"));
            assertNotFound(() -> organisation.move(foreign, own.id()));
            assertNotFound(() -> organisation.move(mine.id(), foreign));
            assertNotFound(() -> organisation.close(foreign));
            assertNotFound(() -> organisation.reopen(foreign));
        }
    }

    @Test
    void manyWhoAddAtOnceGetPlacesOfTheirOwn() throws Exception {
        Unit committee = sample.committee();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Unit>> added = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> {
                        Someone.signIn(operator, Role.OPERATOR);
                        return sample.below(committee, UnitKind.BRANCH);
                    }))
                    .toList();
            for (Future<Unit> unit : added) {
                assertThat(unit.get().parent()).isEqualTo(committee.id());
            }
        }
        assertThat(directory.within(committee.path()))
                .extracting(Unit::path)
                .hasSize(41)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoMovesAtOnceTieNoKnot() throws Exception {
        for (int round = 0; round < 10; round++) {
            Unit committee = sample.committee();
            Unit one = sample.below(committee, UnitKind.COMMITTEE);
            Unit two = sample.below(committee, UnitKind.COMMITTEE);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Outcome<Unit>> first = threads.submit(() -> moveAsOperator(one, two));
                Future<Outcome<Unit>> second = threads.submit(() -> moveAsOperator(two, one));
                assertThat(List.of(first.get(), second.get()).stream().flatMap(outcome -> outcome.refusal().stream()))
                        .containsExactly(Refusal.INTO_ITSELF);
            }
            assertThat(directory.within(committee.path()).stream().map(Unit::id).toList())
                    .hasSize(3)
                    .containsAll(Set.of(one.id(), two.id()));
        }
    }

    private Outcome<Unit> moveAsOperator(Unit unit, Unit to) {
        Someone.signIn(operator, Role.OPERATOR);
        return organisation.move(unit.id(), to.id());
    }

    private List<AuditEntry> entries(Unit unit) {
        return trail.within(unit.path().from(), unit.path().end(), 0, 100);
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NotFoundException.class);
    }
}
