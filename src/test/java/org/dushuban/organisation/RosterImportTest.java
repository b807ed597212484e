package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.shared.AuditEntry;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Sample.class)
class RosterImportTest {

    private static final String HEADINGS = "编号,姓名,手机,支部,入党日期,状态\n";

    @Autowired
    Rosters rosters;

    @Autowired
    RosterRuns runs;

    @Autowired
    Members members;

    @Autowired
    Organisation organisation;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @Autowired
    Sample sample;

    Unit committee;
    Unit general;
    Unit north;
    Unit south;
    String x;

    @BeforeEach
    void twoBranches() {
        sample.operator();
        committee = sample.committee();
        general = sample.below(committee, UnitKind.GENERAL_BRANCH);
        north = sample.below(general, UnitKind.BRANCH);
        south = sample.below(general, UnitKind.BRANCH);
        x = Sample.fresh("r");
    }

    @AfterEach
    void signOut() {
        Someone.signOut();
    }

    @Test
    void aGoodRosterIsImported() {
        String text = HEADINGS
                + x + "1,李\u200b 明,139 0001 0001," + north.name() + ",2020年1月5日,正式党员\n"
                + x + "2,王芳,," + general.name() + " / " + south.name() + ",2020/1/5,full\n"
                + x + "3,赵云,,\" " + south.name() + " \",,入党申请人\n";
        RosterCheck check = check(text);
        assertThat(check.problems()).isEmpty();
        assertThat(check.counts()).isEqualTo(new RosterCounts(3, 0, 0, 0));
        assertThat(page()).isEmpty();

        confirm(check);

        assertThat(page()).hasSize(3).first().satisfies(member -> {
            assertThat(member.name()).isEqualTo("李明");
            assertThat(member.phone()).isEqualTo("13900010001");
            assertThat(member.unit()).isEqualTo(north.id());
            assertThat(member.joinedOn()).isEqualTo(LocalDate.of(2020, 1, 5));
            assertThat(member.state()).isEqualTo(MemberState.FULL);
            assertThat(member.since()).isEqualTo(LocalDate.now(clock));
        });
        assertThat(page().getLast().state()).isEqualTo(MemberState.APPLICANT);
    }

    @Test
    void threePlantedErrorsAreReadAsExactlyThree() {
        byte[] bytes = Sheets.xlsx(List.of(
                List.of("编号", "姓名", "手机", "支部", "入党日期", "状态"),
                List.of(x + "1", "李明", "13900000001", north.name(), "2020-01-05", "正式党员"),
                List.of(x + "2", "王芳", "12", north.name(), "2020-01-05", "正式党员"),
                List.of(x + "3", "赵云", "", "没有的支部", "2020-01-05", "正式党员"),
                List.of(x + "4", "孙丽", "", north.name(), "2020年", "正式党员"),
                List.of(x + "5", "周强", "", south.name(), "2020-01-05", "预备党员")));
        RosterCheck check = rosters.check(general.id(), "a.xlsx", RosterReader.read("a.xlsx", bytes));
        assertThat(check.problems())
                .containsExactly(
                        new RosterProblem("名册", 3, "C", "手机", "12", RosterFault.PHONE_UNREADABLE, ""),
                        new RosterProblem("名册", 4, "D", "支部", "没有的支部", RosterFault.UNIT_UNKNOWN, ""),
                        new RosterProblem("名册", 5, "E", "入党日期", "2020年", RosterFault.DATE_UNREADABLE, ""));
        assertThat(check.problems().getFirst().cell()).isEqualTo("C3");
        assertThat(check.faultyRows()).isEqualTo(3);
        assertThat(check.counts()).isEqualTo(new RosterCounts(2, 0, 0, 0));
        assertThat(check.mayBeImported()).isFalse();
        assertThat(rosters.confirm(check, RosterProgress.NOBODY)).isInstanceOf(RosterResult.Outdated.class);
        assertThat(page()).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Member taken = sample.member(north);
        String text = HEADINGS
                + ",李明,,N,,正式\n".replace("N", north.name())
                + x + " 1,李明,," + north.name() + ",,正式\n"
                + x + "2,,," + north.name() + ",,正式\n"
                + x + "3,王芳,13800138000," + north.name() + ",,正式\n"
                + x + "3,王芳,138-0013-8000," + north.name() + ",,正式\n"
                + x + "4,赵云," + taken.phone() + "," + north.name() + ",,正式\n"
                + x + "5,赵云,,,,\n"
                + x + "6,赵云,," + north.name() + "," + LocalDate.now(clock).plusDays(1) + ",什么\n"
                + x + "7,赵云,," + north.name() + ",1911-10-10,正式\n";
        assertThat(check(text).problems())
                .extracting(RosterProblem::row, RosterProblem::fault, RosterProblem::detail)
                .containsExactly(
                        fault(2, RosterFault.NUMBER_MISSING, ""),
                        fault(3, RosterFault.NUMBER_UNREADABLE, ""),
                        fault(4, RosterFault.NAME_MISSING, ""),
                        fault(6, RosterFault.NUMBER_TWICE, "5"),
                        fault(6, RosterFault.PHONE_TWICE, "5"),
                        fault(7, RosterFault.PHONE_TAKEN, ""),
                        fault(8, RosterFault.UNIT_MISSING, ""),
                        fault(8, RosterFault.STATE_MISSING, ""),
                        fault(9, RosterFault.DATE_IN_FUTURE, ""),
                        fault(9, RosterFault.STATE_UNKNOWN, ""),
                        fault(10, RosterFault.DATE_TOO_EARLY, ""));
    }

    private static org.assertj.core.groups.Tuple fault(int row, RosterFault fault, String detail) {
        return org.assertj.core.groups.Tuple.tuple(row, fault, detail);
    }

    @Test
    void aFormulaThatFailedIsAProblemOfItsCell() {
        String text = HEADINGS + x + "1,#N/A,," + north.name() + ",,正式\n#REF!,王芳,,,,正式\n";
        assertThat(check(text).problems())
                .containsExactly(
                        new RosterProblem("a.csv", 2, "B", "姓名", "#N/A", RosterFault.FORMULA_FAILED, ""),
                        new RosterProblem("a.csv", 3, "A", "编号", "#REF!", RosterFault.FORMULA_FAILED, ""));
    }

    @Test
    void largeAndSmallLettersMakeNoOtherNumber() {
        Member known = sample.member(north);
        String large = known.number().toUpperCase(java.util.Locale.ROOT);
        RosterCheck check = check(HEADINGS + large + "," + known.name() + "," + known.phone() + ",,,\n");
        assertThat(check.problems()).isEmpty();
        assertThat(check.counts()).isEqualTo(new RosterCounts(0, 0, 0, 1));
        assertThat(check(HEADINGS
                                + (x + ",李明,," + north.name() + ",,正式\n")
                                + (x.toUpperCase(java.util.Locale.ROOT) + ",王芳,," + north.name() + ",,正式\n"))
                        .problems())
                .extracting(RosterProblem::fault)
                .containsExactly(RosterFault.NUMBER_TWICE);
        assertThat(members.enrol(
                                north.id(),
                                new org.dushuban.account.NewUser(large, "Other", null),
                                null,
                                MemberState.FULL,
                                LocalDate.now(clock))
                        .refusal())
                .contains(Refusal.NUMBER_TAKEN);
    }

    @Test
    void whoeverBelongsElsewhereIsNotLeftThereInSilence() {
        Member elsewhere = sample.member(south);
        String row = elsewhere.number() + "," + elsewhere.name() + "\n";
        assertThat(rosters.check(north.id(), "a.csv", read("编号,姓名\n" + row)).problems())
                .extracting(RosterProblem::fault)
                .containsExactly(RosterFault.UNIT_ELSEWHERE);
        assertThat(rosters.check(general.id(), "a.csv", read("编号,姓名\n" + row)).problems())
                .isEmpty();
    }

    @Test
    void anotherChangeOfTheSameCountIsShownToo() {
        Member one = sample.member(north);
        RosterCheck check = check(HEADINGS + one.number() + ",李红,,,,\n");
        members.change(one, "李明", one.phone(), one.joinedOn(), MemberState.FULL).orThrow();
        assertThat(rosters.confirm(check, RosterProgress.NOBODY)).isInstanceOf(RosterResult.Outdated.class);
        assertThat(members.get(one.id()).name()).isEqualTo("李明");
    }

    @Test
    void ofManyUnitsOfOneNameFiveAreNamed() {
        for (int i = 0; i < 7; i++) {
            organisation
                    .add(sample.below(general, UnitKind.BRANCH).id(), UnitKind.GROUP, "第一小组")
                    .orThrow();
        }
        String detail =
                check(HEADINGS + x + ",李明,,第一小组,,正式\n").problems().getFirst().detail();
        assertThat(detail.split("; ")).hasSize(6).endsWith("… (+2)");
    }

    @Test
    void anAmbiguousUnitListsItsCandidates() {
        Unit one = organisation.add(north.id(), UnitKind.GROUP, "第一小组").orThrow();
        Unit two = organisation.add(south.id(), UnitKind.GROUP, "第一小组").orThrow();
        RosterProblem problem =
                check(HEADINGS + x + ",李明,,第一小组,,正式\n").problems().getFirst();
        assertThat(problem.fault()).isEqualTo(RosterFault.UNIT_AMBIGUOUS);
        assertThat(problem.detail()).contains(north.name() + " / " + one.name(), south.name() + " / " + two.name());
        assertThat(check(HEADINGS + x + ",李明,," + south.name() + "／ 第一小组,,正式\n").problems())
                .isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String text = HEADINGS + x + "1,李明,13900020001," + north.name() + ",2020-01-05,正式\n";
        confirm(check(text));
        RosterCheck again = check(text);
        assertThat(again.counts()).isEqualTo(new RosterCounts(0, 0, 0, 1));
        assertThat(again.mayBeImported()).isFalse();
    }

    @Test
    void aReimportUpdatesByMemberNumber() {
        Member stays = sample.member(north);
        Member moves = sample.member(north);
        String text = HEADINGS
                + stays.number() + ",新名,,,,预备党员\n"
                + moves.number() + "," + moves.name() + ",," + south.name() + ",,\n";
        RosterCheck check = check(text);
        assertThat(check.counts()).isEqualTo(new RosterCounts(0, 1, 1, 0));
        confirm(check);
        Member changed = members.get(stays.id());
        assertThat(changed.name()).isEqualTo("新名");
        assertThat(changed.phone()).isEqualTo(stays.phone());
        assertThat(changed.joinedOn()).isEqualTo(stays.joinedOn());
        assertThat(changed.state()).isEqualTo(MemberState.PROBATIONARY);
        assertThat(members.get(moves.id()).unit()).isEqualTo(south.id());
        assertThat(members.history(moves.id())).hasSize(2);
        assertThat(trail.within(general.path().from(), general.path().end(), 0, 100))
                .extracting(AuditEntry::change)
                .extracting(change -> change.what())
                .contains("unit.roster-imported", "member.renamed", "member.state-changed", "member.transferred");
    }

    @Test
    void whoeverLeftComesBackByTheRoster() {
        Member gone = sample.member(north);
        members.leave(gone.id(), LocalDate.now(clock)).orThrow();
        RosterCheck check = check(HEADINGS + gone.number() + "," + gone.name() + ",," + south.name() + ",,\n");
        assertThat(check.counts()).isEqualTo(new RosterCounts(1, 0, 0, 0));
        confirm(check);
        assertThat(members.get(gone.id()).unit()).isEqualTo(south.id());
        assertThat(members.get(gone.id()).left()).isFalse();
    }

    @Test
    void aMemberOfANeighbourIsAProblemThatDoesNotSayWhere() {
        Unit neighbour = sample.below(committee, UnitKind.BRANCH);
        Member foreign = sample.member(neighbour);
        Sample.signIn(sample.administrator(general));
        RosterCheck check = check(HEADINGS + foreign.number() + ",李明,," + north.name() + ",,正式\n");
        assertThat(check.problems())
                .containsExactly(
                        new RosterProblem("a.csv", 2, "A", "编号", foreign.number(), RosterFault.NUMBER_ELSEWHERE, ""));
        assertThat(check(HEADINGS + x + ",李明,," + neighbour.name() + ",,正式\n").problems())
                .extracting(RosterProblem::fault, RosterProblem::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RosterFault.UNIT_UNKNOWN, ""));
        Roster roster = read(HEADINGS + x + ",李明,,,,正式\n");
        assertThatThrownBy(() -> rosters.check(neighbour.id(), "a.csv", roster)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void inASingleBranchTheUnitNeedsNoName() {
        RosterCheck check = rosters.check(north.id(), "a.csv", read("编号,姓名,状态\n" + x + ",李明,正式\n"));
        confirm(check);
        assertThat(page()).extracting(Member::unit).containsExactly(north.id());
    }

    @Test
    void whatHasChangedSinceTheCheckIsShownBeforeItIsWritten() {
        RosterCheck check = check(HEADINGS + x + "1,李明,13900030001," + north.name() + ",,正式\n");
        members.enrol(
                        north.id(),
                        new org.dushuban.account.NewUser(x + "9", "Other", "13900030001"),
                        null,
                        MemberState.FULL,
                        LocalDate.now(clock))
                .orThrow();
        RosterResult result = rosters.confirm(check, RosterProgress.NOBODY);
        assertThat(result)
                .isInstanceOfSatisfying(
                        RosterResult.Outdated.class,
                        outdated -> assertThat(outdated.now().problems())
                                .extracting(RosterProblem::fault)
                                .containsExactly(RosterFault.PHONE_TAKEN));
        assertThat(page()).hasSize(1);
    }

    @Tag("large")
    @Test
    void tenThousandRowsAreImportedInOneGo() throws Exception {
        StringBuilder text = new StringBuilder(HEADINGS);
        List<Unit> branches = new ArrayList<>(List.of(north, south));
        IntStream.range(0, 10_000)
                .forEach(i -> text.append(x)
                        .append(i)
                        .append(",党员")
                        .append(i)
                        .append(",1")
                        .append(7_100_000_000L + i)
                        .append(',')
                        .append(branches.get(i % 2).name())
                        .append(",2001-07-01,正式党员\n"));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        RosterRun checking = runs.check(general.id(), "big.csv", bytes);
        RosterRun.State checked = await(checking);
        long afterCheck = System.nanoTime();
        assertThat(checked).isInstanceOf(RosterRun.State.Checked.class);
        RosterCheck check = ((RosterRun.State.Checked) checked).check();
        assertThat(check.counts()).isEqualTo(new RosterCounts(10_000, 0, 0, 0));
        List<Double> shares = new ArrayList<>();
        RosterResult result = rosters.confirm(check, shares::add);
        long afterImport = System.nanoTime();
        assertThat(result).isEqualTo(new RosterResult.Imported(check.counts()));
        assertThat(shares).isSorted().hasSize(20).endsWith(1.0);
        assertThat(members.count(MemberQuery.of(general.id()))).isEqualTo(10_000);
        assertThat(check(text.toString()).counts()).isEqualTo(new RosterCounts(0, 0, 0, 10_000));
        System.out.printf(
                "roster of 10,000 rows: check %d ms, import %d ms%n",
                (afterCheck - start) / 1_000_000, (afterImport - afterCheck) / 1_000_000);
    }

    @Test
    void anImportThatBreaksOffWritesNothing() {
        RosterCheck check = check(HEADINGS
                + IntStream.range(0, 600)
                        .mapToObj(i -> x + i + ",李明,," + north.name() + ",,正式\n")
                        .reduce("", String::concat));
        assertThatThrownBy(() -> rosters.confirm(check, _ -> {
                    throw new IllegalStateException("the power is gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(page()).isEmpty();
    }

    private static RosterRun.State await(RosterRun run) throws InterruptedException {
        while (run.state() instanceof RosterRun.State.Working) {
            Thread.sleep(20);
        }
        return run.state();
    }

    private static Roster read(String text) {
        return RosterReader.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private RosterCheck check(String text) {
        return rosters.check(general.id(), "a.csv", read(text));
    }

    private void confirm(RosterCheck check) {
        assertThat(rosters.confirm(check, RosterProgress.NOBODY)).isEqualTo(new RosterResult.Imported(check.counts()));
    }

    private List<Member> page() {
        return members.page(MemberQuery.of(general.id()), 0, 100);
    }
}
