package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dushuban.account.NewUser;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Sample.class)
class MembersTest {

    @Autowired
    Organisation organisation;

    @Autowired
    Members members;

    @Autowired
    UnitDirectory directory;

    @Autowired
    Scope scope;

    @Autowired
    Administrators administrators;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @Autowired
    Sample sample;

    User operator;
    Unit committee;
    Unit north;
    Unit south;

    @BeforeEach
    void twoBranches() {
        operator = sample.operator();
        committee = sample.committee();
        north = sample.below(committee, UnitKind.BRANCH);
        south = sample.below(committee, UnitKind.BRANCH);
    }

    @AfterEach
    void signOut() {
        Someone.signOut();
    }

    @Test
    void anEnrolledMemberIsFoundWithAllThatIsKnown() {
        NewUser user = Sample.newUser();
        Member member = members.enrol(
                        north.id(), user, LocalDate.of(2021, 7, 1), MemberState.PROBATIONARY, LocalDate.of(2022, 1, 1))
                .orThrow();
        assertThat(members.get(member.id()))
                .isEqualTo(new Member(
                        member.id(),
                        user.number(),
                        user.name(),
                        user.phone(),
                        north.id(),
                        north.name(),
                        LocalDate.of(2021, 7, 1),
                        MemberState.PROBATIONARY,
                        LocalDate.of(2022, 1, 1),
                        null));
        assertThat(entries(north)).first().satisfies(entry -> {
            assertThat(entry.change().what()).isEqualTo("member.enrolled");
            assertThat(entry.change().to()).isEqualTo(north.name());
        });
    }

    @Test
    void numbersAndPhonesBelongToOnePerson() {
        Member first = sample.member(north);
        NewUser sameNumber = new NewUser(first.number(), "Other", null);
        NewUser samePhone = new NewUser(Sample.fresh("x"), "Other", first.phone());
        assertThat(enrol(sameNumber, today())).contains(Refusal.NUMBER_TAKEN);
        assertThat(enrol(samePhone, today())).contains(Refusal.PHONE_TAKEN);
        assertThat(enrol(Sample.newUser(), today().plusDays(1))).contains(Refusal.DATE_IN_FUTURE);
        Member second = sample.member(north);
        assertThat(members.change(second, "Second", first.phone(), null, MemberState.FULL)
                        .refusal())
                .contains(Refusal.PHONE_TAKEN);
        assertThat(members.change(second, "Second", second.phone(), null, MemberState.FULL)
                        .orThrow()
                        .name())
                .isEqualTo("Second");
    }

    @Test
    void aClosedUnitTakesNobody() {
        organisation.close(south.id()).orThrow();
        Member member = sample.member(north);
        assertThat(members.transfer(member.id(), south.id(), today()).refusal()).contains(Refusal.UNIT_CLOSED);
        assertThat(members.enrol(south.id(), Sample.newUser(), null, MemberState.APPLICANT, today())
                        .refusal())
                .contains(Refusal.UNIT_CLOSED);
    }

    @Test
    void aTransferLeavesThePastWhereItWas() {
        Member member = sample.member(north, LocalDate.of(2024, 1, 1));
        members.transfer(member.id(), south.id(), LocalDate.of(2025, 3, 1)).orThrow();
        assertThat(members.history(member.id()))
                .containsExactly(
                        new Belonging(south.id(), south.name(), LocalDate.of(2025, 3, 1), null),
                        new Belonging(north.id(), north.name(), LocalDate.of(2024, 1, 1), LocalDate.of(2025, 2, 28)));
        assertThat(directory.unitOf(member.id(), LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(directory.unitOf(member.id(), LocalDate.of(2025, 2, 28))).hasValueSatisfying(this::isNorth);
        assertThat(directory.unitOf(member.id(), LocalDate.of(2025, 3, 1)))
                .map(Unit::id)
                .contains(south.id());
        Instant before =
                LocalDate.of(2025, 2, 28).atTime(12, 0).atZone(clock.getZone()).toInstant();
        assertThat(directory.countMembers(north.path(), before).values()).containsExactly(1L);
        assertThat(directory.countMembers(north.path(), clock.instant())).isEmpty();
        assertThat(directory.countMembers(committee.path(), clock.instant()).values())
                .containsExactly(1L);
    }

    private void isNorth(Unit unit) {
        assertThat(unit.id()).isEqualTo(north.id());
    }

    @Test
    void aTransferIsReadOnBothSides() {
        Member member = sample.member(north);
        members.transfer(member.id(), south.id(), today()).orThrow();
        for (Unit side : List.of(north, south)) {
            AuditEntry entry = entries(side).getFirst();
            assertThat(entry.change().what())
                    .as("who reads both does not read the same line twice")
                    .isEqualTo(side.equals(south) ? "member.transferred" : "member.transferred-away");
            assertThat(entry.change().from()).isEqualTo(north.name());
            assertThat(entry.change().to()).isEqualTo(south.name());
        }
    }

    @Test
    void aTransferKeepsToTheCalendar() {
        Member member = sample.member(north, LocalDate.of(2024, 1, 1));
        assertThat(members.transfer(member.id(), south.id(), LocalDate.of(2023, 12, 31))
                        .refusal())
                .contains(Refusal.DATE_TOO_EARLY);
        assertThat(members.transfer(member.id(), south.id(), today().plusDays(1))
                        .refusal())
                .contains(Refusal.DATE_IN_FUTURE);
        assertThat(members.transfer(member.id(), north.id(), today()).refusal()).contains(Refusal.ALREADY_THERE);
    }

    @Test
    void aWrongUnitIsCorrectedOnTheFirstDay() {
        Member member = sample.member(north, today());
        members.transfer(member.id(), south.id(), today()).orThrow();
        assertThat(members.history(member.id()))
                .containsExactly(new Belonging(south.id(), south.name(), today(), null));
    }

    @Test
    void whoeverLeftMayComeBack() {
        Member member = sample.member(north, LocalDate.of(2024, 1, 1));
        members.leave(member.id(), LocalDate.of(2024, 12, 31)).orThrow();
        assertThat(members.get(member.id()).left()).isTrue();
        assertThat(members.page(MemberQuery.of(north.id()), 0, 10)).isEmpty();
        assertThat(members.leave(member.id(), today()).refusal()).contains(Refusal.HAS_LEFT);
        assertThat(members.change(members.get(member.id()), "x", null, null, MemberState.APPLICANT)
                        .refusal())
                .contains(Refusal.HAS_LEFT);
        assertThat(members.transfer(member.id(), south.id(), LocalDate.of(2024, 12, 30))
                        .refusal())
                .contains(Refusal.DATE_TOO_EARLY);
        members.transfer(member.id(), south.id(), LocalDate.of(2025, 1, 1)).orThrow();
        assertThat(members.get(member.id()).left()).isFalse();
        assertThat(members.history(member.id())).hasSize(2);
    }

    @Test
    void whoeverLeftIsFoundAmongThoseWhoLeft() {
        Member gone = sample.member(north, LocalDate.of(2024, 1, 1));
        Member back = sample.member(north, LocalDate.of(2024, 1, 1));
        sample.member(north);
        members.leave(gone.id(), today()).orThrow();
        members.leave(back.id(), LocalDate.of(2024, 12, 31)).orThrow();
        members.transfer(back.id(), south.id(), LocalDate.of(2025, 3, 1)).orThrow();
        MemberQuery left = new MemberQuery(committee.id(), "", null, true, MemberQuery.Order.NUMBER, false);
        assertThat(members.page(left, 0, 10)).containsExactly(members.get(gone.id()));
        assertThat(members.count(left)).isEqualTo(1);
    }

    @Test
    void whoeverLeftMayComeBackOnTheSameDay() {
        Member member = sample.member(north, LocalDate.of(2024, 1, 1));
        members.leave(member.id(), today()).orThrow();
        members.transfer(member.id(), south.id(), today()).orThrow();
        assertThat(members.history(member.id()))
                .containsExactly(
                        new Belonging(south.id(), south.name(), today(), null),
                        new Belonging(north.id(), north.name(), LocalDate.of(2024, 1, 1), today().minusDays(1)));
    }

    @Test
    void eachChangedFieldIsRememberedWithItsValues() {
        Member member = sample.member(north);
        members.change(member, "New name", member.phone(), LocalDate.of(2011, 7, 1), MemberState.PROBATIONARY)
                .orThrow();
        assertThat(entries(north))
                .extracting(
                        entry -> entry.change().what(),
                        entry -> entry.change().from(),
                        entry -> entry.change().to())
                .startsWith(org.assertj.core.groups.Tuple.tuple("member.state-changed", "full", "probationary"))
                .contains(
                        org.assertj.core.groups.Tuple.tuple("member.renamed", member.name(), "New name"),
                        org.assertj.core.groups.Tuple.tuple("member.joined-on-changed", "2010-07-01", "2011-07-01"))
                .noneMatch(entry -> entry.toList().contains("member.phone-changed"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Member seen = sample.member(north);
        members.change(seen, "李红", seen.phone(), seen.joinedOn(), MemberState.FULL)
                .orThrow();
        assertThat(members.change(seen, seen.name(), null, seen.joinedOn(), MemberState.FULL)
                        .refusal())
                .contains(Refusal.OVERTAKEN);
        Member now = members.get(seen.id());
        assertThat(now.name()).isEqualTo("李红");
        assertThat(now.phone()).isEqualTo(seen.phone());
    }

    @Test
    void aRefusedChangeLeavesTheStateAsItWas() {
        Member seen = sample.member(north);
        assertThat(members.change(seen, seen.name(), null, today().plusDays(1), MemberState.APPLICANT)
                        .refusal())
                .contains(Refusal.DATE_IN_FUTURE);
        assertThat(members.get(seen.id())).isEqualTo(seen);
    }

    @Test
    void theLastDayCountsForTheMemberToo() {
        Member member = sample.member(north);
        Member gone = sample.member(north);
        members.leave(member.id(), today()).orThrow();
        members.leave(gone.id(), today().minusDays(1)).orThrow();
        Sample.signIn(member);
        assertThat(scope.home()).map(Unit::id).contains(north.id());
        Sample.signIn(gone);
        assertThat(scope.home()).isEmpty();
    }

    @Test
    void nobodyGetsAPasswordWithWhichOneWouldReachFurther() {
        Member future = sample.member(north);
        administrators
                .appoint(committee.id(), future.id(), today().plusDays(1), null)
                .orThrow();
        Member manager = sample.member(north);
        jdbc.sql("update app_user set operator = true where id = ?")
                .param(manager.id().value())
                .update();
        Sample.signIn(sample.administrator(north));
        assertThat(members.issuePassword(future.id()).refusal()).contains(Refusal.HIGHER_OFFICE);
        assertThat(members.issuePassword(manager.id()).refusal()).contains(Refusal.HIGHER_OFFICE);
    }

    @Test
    void theListIsFilteredAndSorted() {
        NewUser li = new NewUser(Sample.fresh("A"), "李_明", null);
        NewUser wang = new NewUser(Sample.fresh("B"), "王小明", "13700000001");
        members.enrol(south.id(), li, LocalDate.of(2019, 1, 1), MemberState.FULL, today())
                .orThrow();
        members.enrol(north.id(), wang, null, MemberState.APPLICANT, today()).orThrow();
        assertThat(names("明", null, MemberQuery.Order.NUMBER, false)).containsExactly("李_明", "王小明");
        assertThat(names("明", null, MemberQuery.Order.NUMBER, true)).containsExactly("王小明", "李_明");
        assertThat(names("", null, MemberQuery.Order.UNIT, false)).containsExactly("王小明", "李_明");
        assertThat(names("", null, MemberQuery.Order.JOINED, false)).containsExactly("李_明", "王小明");
        assertThat(names("", null, MemberQuery.Order.JOINED, true)).containsExactly("李_明", "王小明");
        assertThat(names("_", null, MemberQuery.Order.NAME, false)).containsExactly("李_明");
        assertThat(names("1370000", null, MemberQuery.Order.NAME, false)).containsExactly("王小明");
        assertThat(names(li.number(), null, MemberQuery.Order.NAME, false)).containsExactly("李_明");
        assertThat(names("", MemberState.APPLICANT, MemberQuery.Order.NAME, false))
                .containsExactly("王小明");
    }

    private List<String> names(String text, MemberState state, MemberQuery.Order order, boolean descending) {
        MemberQuery query = new MemberQuery(committee.id(), text, state, false, order, descending);
        List<Member> page = members.page(query, 0, 10);
        assertThat(members.count(query)).isEqualTo(page.size());
        return page.stream().map(Member::name).toList();
    }

    @Test
    void aNeighboursMemberIsNotFound() {
        Member own = sample.member(north);
        Member foreign = sample.member(south);
        Member gone = sample.member(south);
        members.leave(gone.id(), today()).orThrow();
        Sample.signIn(sample.administrator(north));
        assertNotFound(() -> members.change(foreign, "x", null, null, MemberState.FULL));
        assertNotFound(() -> members.change(gone, "x", null, null, MemberState.FULL));
        for (User.Id id : List.of(foreign.id(), gone.id(), operator.id())) {
            assertNotFound(() -> members.get(id));
            assertNotFound(() -> members.history(id));
            assertNotFound(() -> members.transfer(id, north.id(), today()));
            assertNotFound(() -> members.leave(id, today()));
        }
        assertNotFound(() -> members.transfer(own.id(), south.id(), today()));
        assertNotFound(() -> members.enrol(south.id(), Sample.newUser(), null, MemberState.FULL, today()));
        assertNotFound(() -> members.page(MemberQuery.of(south.id()), 0, 10));
        assertNotFound(() -> members.count(MemberQuery.of(committee.id())));
        assertThat(members.page(MemberQuery.of(null), 0, 10))
                .extracting(Member::unit)
                .containsOnly(north.id());
    }

    @Test
    void transfersAtOnceLeaveOneOpenMembership() throws Exception {
        Member member = sample.member(north, LocalDate.of(2024, 1, 1));
        List<Unit> targets = IntStream.range(0, 4)
                .mapToObj(i -> sample.below(committee, UnitKind.BRANCH))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<Member>>> outcomes = targets.stream()
                    .map(target -> threads.submit(() -> {
                        Someone.signIn(operator, Role.OPERATOR);
                        return members.transfer(member.id(), target.id(), LocalDate.of(2025, 1, 1));
                    }))
                    .toList();
            for (Future<Outcome<Member>> outcome : outcomes) {
                assertThat(outcome.get()).isNotNull();
            }
        }
        assertThat(members.history(member.id()))
                .filteredOn(stretch -> stretch.until() == null)
                .hasSize(1);
    }

    private java.util.Optional<Refusal> enrol(NewUser user, LocalDate since) {
        return members.enrol(north.id(), user, null, MemberState.FULL, since).refusal();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<AuditEntry> entries(Unit unit) {
        return trail.within(unit.path().from(), unit.path().end(), 0, 100);
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(NotFoundException.class);
    }
}
