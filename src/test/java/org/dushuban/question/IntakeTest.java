package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class IntakeTest extends BankCase {

    private static final String STEM = "中国共产党第一次全国代表大会于哪一年召开？";
    private static final String LIKE = "中国共产党第一次全国代表大会是在哪一年召开的？";

    @Autowired
    Intake intake;

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionHistory history;

    @Autowired
    QuestionVersions versions;

    @Autowired
    Topics topics;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theSameListTwiceChangesNothing() {
        List<NewQuestion> list = list(1_234, i -> i % 2 == 0 ? "N-" + i : null);
        IntakeOutcome.Taken first = takeByDefault(list);
        assertThat(first.added()).isEqualTo(1_234);
        List<Object> before = everything();

        IntakeOutcome.Taken second = takeByDefault(list);

        assertThat(second).isEqualTo(new IntakeOutcome.Taken(0, 0, 617, everySecond(first.questions())));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aListWithoutNumbersComesInOnce() {
        List<NewQuestion> list = list(700, _ -> null);
        takeByDefault(list);

        assertThat(plan(list).fates())
                .allSatisfy(fate -> assertThat(fate)
                        .isInstanceOfSatisfying(
                                Fate.Alike.class,
                                alike -> assertThat(alike.whole()).isTrue()));
        assertThat(takeByDefault(list)).isEqualTo(new IntakeOutcome.Taken(0, 0, 0, List.of()));
    }

    @Test
    void aKnownNumberIsTheSameQuestion() {
        Question.Id draft = add("1", QuestionFixture.single("草稿"));
        Question.Id published = add("2", QuestionFixture.single("发布过的题"));
        publish(published);
        QuestionVersion before = versions.current(published).orElseThrow();
        List<NewQuestion> list = List.of(
                question("2", QuestionFixture.single("发布过的题，改过")),
                question("1", QuestionFixture.multiple("草稿，改过")),
                question("3", QuestionFixture.single("新的")));

        assertThat(plan(list).fates())
                .containsExactly(new Fate.Known(published, true), new Fate.Known(draft, true), new Fate.Fresh());
        IntakeOutcome.Taken taken = takeByDefault(list);

        assertThat(taken.questions()).startsWith(published, draft).hasSize(3);
        assertThat(List.of(taken.added(), taken.changed(), taken.same())).containsExactly(1, 2, 0);
        assertThat(versions.current(published)).contains(before);
        assertThat(history.versions(published)).hasSize(2);
        assertThat(history.versions(draft)).hasSize(1);
        assertThat(itemBank.get(published).edited()).isTrue();
        assertThat(itemBank.get(draft).draft()).isEqualTo(list.get(1).draft());
        assertThat(plan(list).fates()).doesNotContain(new Fate.Known(published, true), new Fate.Known(draft, true));
    }

    @Test
    void aDraftWithoutATopicLeavesTheTopicAlone() {
        Topic topic = topics.add(district.north, null, "history", LocalText.of("党史"));
        QuestionDraft placed = on(topic, QuestionFixture.complete(QuestionFixture.single(STEM)));
        NewQuestion withTopic = new NewQuestion("1", placed);
        NewQuestion without = question("1", QuestionFixture.single(STEM));
        Question.Id id = takeByDefault(List.of(withTopic)).questions().getFirst();

        assertThat(plan(List.of(without)).fates()).containsExactly(new Fate.Known(id, false));
        assertThat(takeByDefault(List.of(without)).same()).isEqualTo(1);
        assertThat(itemBank.get(id).draft()).isEqualTo(placed);
    }

    @Test
    void whatIsLikeAQuestionOfTheBankNamesIt() {
        Question.Id known = add(null, QuestionFixture.single(STEM));
        QuestionContent otherKey = new QuestionContent.SingleChoice(
                LocalText.of(STEM), ((QuestionContent.SingleChoice) QuestionFixture.single(STEM)).options(), 0);

        List<Fate> fates = plan(List.of(
                        question(null, otherKey),
                        question("9", QuestionFixture.single(STEM)),
                        question(null, new QuestionContent.TrueFalse(LocalText.of(LIKE), true)),
                        question(null, QuestionFixture.single("遵义会议确立了谁的领导地位？"))))
                .fates();

        assertThat(fates.get(0)).isEqualTo(new Fate.Alike(List.of(new StemMatch(known, -1, 1, 1)), false));
        assertThat(fates.get(1)).isEqualTo(new Fate.Alike(List.of(new StemMatch(known, -1, 1, 1)), true));
        assertThat(fates.get(2)).isInstanceOfSatisfying(Fate.Alike.class, alike -> {
            assertThat(alike.whole()).isFalse();
            assertThat(alike.matches()).hasSize(2).allSatisfy(match -> {
                assertThat(match.likeness()).isBetween(0.7, 0.99);
                assertThat(match.parts()).isZero();
            });
        });
        assertThat(fates.get(3)).isEqualTo(new Fate.Fresh());
    }

    @Test
    void whatIsLikeAnEarlierOneOfTheListNamesItsPlace() {
        List<Fate> fates = plan(List.of(
                        question("1", QuestionFixture.single(STEM)),
                        question(null, QuestionFixture.single(LIKE)),
                        question("3", QuestionFixture.single(STEM))))
                .fates();

        assertThat(fates.get(0)).isEqualTo(new Fate.Fresh());
        assertThat(fates.get(1)).isInstanceOfSatisfying(Fate.Alike.class, alike -> {
            assertThat(alike.whole()).isFalse();
            assertThat(alike.matches()).extracting(StemMatch::place).containsExactly(0);
        });
        assertThat(fates.get(2)).isInstanceOfSatisfying(Fate.Alike.class, alike -> {
            assertThat(alike.whole()).isTrue();
            assertThat(alike.matches()).extracting(StemMatch::place).startsWith(0);
        });
    }

    @Test
    void theTwinIsFoundAmongManyOfOneStem() {
        IntFunction<QuestionContent> made = i -> new QuestionContent.SingleChoice(
                LocalText.of("下列说法正确的是（　）"), List.of(LocalText.of("说法" + i), LocalText.of("另一说法" + i)), 0);
        takeByDefault(
                IntStream.range(0, 40)
                        .mapToObj(i -> question(null, made.apply(i)))
                        .toList(),
                true);

        assertThat(plan(List.of(question(null, made.apply(33)), question(null, made.apply(50))))
                        .fates())
                .satisfiesExactly(
                        fate -> assertThat(((Fate.Alike) fate).matches()).hasSize(1),
                        fate -> assertThat(((Fate.Alike) fate).matches()).hasSize(5))
                .extracting(fate -> ((Fate.Alike) fate).whole())
                .containsExactly(true, false);
    }

    @Test
    void whatWasLookedAtBeforeAnotherChangeIsNotWritten() {
        Question.Id known = add("1", QuestionFixture.single(STEM));
        List<NewQuestion> list = list(5, _ -> null);
        IntakePlan plan = plan(list);
        add(null, QuestionFixture.single(LIKE));
        List<Object> before = everything();

        assertThat(take(plan.counter(), added(list))).isEqualTo(new IntakeOutcome.Outdated());

        Bank.Id other = itemBank.create(district.north, "另一题库");
        IntakeItem foreign = new IntakeItem.Replace(known, list.getFirst());
        assertThat(inTransaction(other, 0, List.of(foreign), IntakeWatch.NOBODY))
                .isEqualTo(new IntakeOutcome.Outdated());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void brokenOffMidwayItLeavesNothing() {
        List<NewQuestion> list = list(1_500, i -> "N-" + i);
        int counter = plan(list).counter();
        List<Object> before = everything();
        Watch watch = new Watch(1_000);

        assertThatThrownBy(() -> inTransaction(bank, counter, added(list), watch))
                .isInstanceOf(CancellationException.class);

        assertThat(watch.heard).containsExactly(500, 1_000);
        assertThat(everything()).isEqualTo(before);
        assertThat(plan(list).counter()).isEqualTo(counter);
        assertThatThrownBy(() -> intake.plan(bank, list, new Watch(0))).isInstanceOf(CancellationException.class);
        assertThat(takeByDefault(list).added()).isEqualTo(1_500);
    }

    @Test
    void progressEndsAtTheLast() {
        List<NewQuestion> list = list(1_200, i -> i < 300 ? "N-" + i : null);
        takeByDefault(list.subList(0, 300));
        Watch looked = new Watch(Integer.MAX_VALUE);
        Watch written = new Watch(Integer.MAX_VALUE);

        int counter = intake.plan(bank, list, looked).counter();
        inTransaction(bank, counter, added(list.subList(300, 1_200)), written);

        assertThat(looked.heard).isSorted().endsWith(1_200);
        assertThat(written.heard).containsExactly(500, 900);
    }

    @Test
    void theTrailHasOneEntryForTheBankAndOneForEachChangedQuestion() {
        Question.Id changed = add("1", QuestionFixture.single("从前"));
        add("2", QuestionFixture.single("不变"));
        takeByDefault(List.of(
                question("1", QuestionFixture.single("后来")),
                question("2", QuestionFixture.single("不变")),
                question(null, QuestionFixture.single("新的"))));

        assertThat(trail()).containsExactlyInAnyOrder("bank.filled null 1", "question.edited 从前 后来");
        assertThat(jdbc.sql("select subject_id from audit_entry where what = 'question.edited'")
                        .query(UUID.class)
                        .list())
                .contains(changed.value());
    }

    @Test
    void listsThatContradictThemselvesAreRefused() {
        List<NewQuestion> twice =
                List.of(question("1", QuestionFixture.single("一")), question("1", QuestionFixture.single("二")));
        assertThatThrownBy(() -> plan(twice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> take(0, added(twice))).isInstanceOf(IllegalArgumentException.class);
        Question.Id id = add(null, QuestionFixture.single("题"));
        List<IntakeItem> both = List.of(
                new IntakeItem.Replace(id, question(null, QuestionFixture.single("一"))),
                new IntakeItem.Replace(id, question(null, QuestionFixture.single("二"))));
        assertThatThrownBy(() -> take(1, both)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> intake.take(bank, 1, List.of(), IntakeWatch.NOBODY))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void neighboursFindNeitherBankNorTopic() {
        Topic mine = topics.add(district.north, null, "mine", LocalText.of("北边的主题"));
        QuestionFixture.asAdmin(district.southAdmin);
        assertThatThrownBy(() -> plan(List.of())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> take(0, List.of())).isInstanceOf(NotFoundException.class);
        Bank.Id south = itemBank.create(district.south, "南街道题库");
        NewQuestion foreign = new NewQuestion(null, on(mine, QuestionFixture.complete(QuestionFixture.single(STEM))));

        assertThatThrownBy(() -> inTransaction(south, 0, List.of(new IntakeItem.Add(foreign)), IntakeWatch.NOBODY))
                .isInstanceOf(NotFoundException.class);
        // whoever administers both does not carry it over either
        QuestionFixture.asAdmin(district.districtAdmin);
        assertThatThrownBy(() -> inTransaction(south, 0, List.of(new IntakeItem.Add(foreign)), IntakeWatch.NOBODY))
                .isInstanceOf(NotFoundException.class);
    }

    /** Breaks off once it has heard of so many. */
    private static final class Watch implements IntakeWatch {

        private final int end;
        private final List<Integer> heard = new ArrayList<>();

        Watch(int end) {
            this.end = end;
        }

        @Override
        public void reached(int done, int all) {
            heard.add(done);
        }

        @Override
        public boolean cancelled() {
            return end == 0 || heard.contains(end);
        }
    }

    private IntakePlan plan(List<NewQuestion> list) {
        return intake.plan(bank, list, IntakeWatch.NOBODY);
    }

    private IntakeOutcome take(int counter, List<IntakeItem> items) {
        return inTransaction(bank, counter, items, IntakeWatch.NOBODY);
    }

    private IntakeOutcome inTransaction(Bank.Id into, int counter, List<IntakeItem> items, IntakeWatch watch) {
        return new TransactionTemplate(transactions).execute(_ -> intake.take(into, counter, items, watch));
    }

    private IntakeOutcome.Taken takeByDefault(List<NewQuestion> list) {
        return takeByDefault(list, false);
    }

    /** Known ones are replaced, and what is there already is skipped, or, where it is only alike, added. */
    private IntakeOutcome.Taken takeByDefault(List<NewQuestion> list, boolean evenAlike) {
        IntakePlan plan = plan(list);
        List<IntakeItem> items = IntStream.range(0, list.size())
                .<IntakeItem>mapToObj(i -> switch (plan.fates().get(i)) {
                    case Fate.Fresh _ -> new IntakeItem.Add(list.get(i));
                    case Fate.Known known -> new IntakeItem.Replace(known.id(), list.get(i));
                    case Fate.Alike alike ->
                        alike.whole() || !evenAlike ? new IntakeItem.Skip() : new IntakeItem.Add(list.get(i));
                })
                .toList();
        return (IntakeOutcome.Taken) take(plan.counter(), items);
    }

    private static List<IntakeItem> added(List<NewQuestion> list) {
        return list.stream().<IntakeItem>map(IntakeItem.Add::new).toList();
    }

    /** Stems that have little in common. */
    private static List<NewQuestion> list(int count, IntFunction<String> number) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(i -> question(
                        number.apply(i),
                        QuestionFixture.single(i
                                + random.ints(20, 0x4E00, 0x9FA5)
                                        .collect(
                                                StringBuilder::new,
                                                StringBuilder::appendCodePoint,
                                                StringBuilder::append)
                                        .toString())))
                .toList();
    }

    private static QuestionDraft on(Topic topic, QuestionDraft draft) {
        return new QuestionDraft(
                draft.content(),
                draft.difficulty(),
                topic.id(),
                draft.tags(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }

    private static NewQuestion question(String number, QuestionContent content) {
        return new NewQuestion(number, QuestionFixture.complete(content));
    }

    private Question.Id add(String number, QuestionContent content) {
        return filling.addAll(bank, List.of(question(number, content))).getFirst();
    }

    private static List<Question.Id> everySecond(List<Question.Id> questions) {
        return IntStream.range(0, questions.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(questions::get)
                .toList();
    }

    /** Since the last time that the bank was filled by one question. */
    private List<String> trail() {
        return jdbc.sql("select what, old_text, new_text from audit_entry where scope = ? order by at desc, id desc")
                .param(jdbc.sql("select path from unit where id = ?")
                        .param(district.north.value())
                        .query(String.class)
                        .single())
                .query((row, _) ->
                        row.getString(1) + " " + firstLine(row.getString(2)) + " " + firstLine(row.getString(3)))
                .list()
                .subList(0, 2);
    }

    private static String firstLine(String text) {
        return text == null ? null : text.lines().findFirst().orElse("");
    }

    private void publish(Question.Id id) {
        publishing.submit(id, itemBank.get(id).revision());
    }
}
