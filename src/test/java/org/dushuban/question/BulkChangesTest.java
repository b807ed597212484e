package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.account.User;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class BulkChangesTest extends BankCase {

    @Autowired
    BulkChanges bulk;

    @Autowired
    Publishing publishing;

    @Autowired
    Topics topics;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void allThatAFilterFindsIsRetaggedInOneGo() {
        List<Question.Id> all = fill(1_100);
        Revision before = itemBank.get(all.getFirst()).revision();

        BulkOutcome outcome = bulk.retag(inBank(), Set.of("一大", " 新 "), Set.of("旧"));

        assertThat(outcome).isEqualTo(new BulkOutcome(1_100, 0, 0, List.of(), 0));
        assertThat(itemBank.get(all.getFirst()).draft().tags()).containsExactlyInAnyOrder("一大", "新");
        assertThat(itemBank.get(all.getLast()).draft().tags()).containsExactlyInAnyOrder("一大", "新");
        assertThat(itemBank.get(all.getFirst()).revision()).isNotEqualTo(before);
        assertThat(audited("question.retagged")).isEqualTo(1_100);
        assertThat(bulk.retag(inBank(), Set.of("新"), Set.of())).isEqualTo(new BulkOutcome(0, 0, 0, List.of(), 0));
    }

    @Test
    void questionWithTooManyTagsIsSkipped() {
        List<Question.Id> two = fill(2);
        Set<String> many = IntStream.range(0, 20).mapToObj(i -> "标签" + i).collect(Collectors.toSet());
        bulk.retag(these(two.getFirst()), many, Set.of());

        BulkOutcome outcome = bulk.retag(inBank(), Set.of("再一个"), Set.of());

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.question()).isEqualTo(two.getFirst());
            assertThat(skipped.reasons()).containsExactly(BulkOutcome.Obstacle.TOO_MANY_TAGS);
        });
        assertThatThrownBy(() -> bulk.retag(inBank(), Set.of(" "), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neighboursQuestionIsNotFoundAndNothingIsChanged() {
        Question.Id mine = fill(1).getFirst();
        QuestionFixture.asAdmin(district.southAdmin);
        Bank.Id theirs = itemBank.create(district.south, "南边");
        Question.Id foreign = itemBank.add(theirs, QuestionFixture.complete(QuestionFixture.single("邻居的题")));
        Topic topic = topics.add(district.south, null, "theirs", LocalText.of("南边的主题"));
        QuestionFixture.asAdmin(district.northAdmin);

        for (QuestionSelection both : List.of(these(mine, foreign), these(foreign))) {
            assertThatThrownBy(() -> bulk.retag(both, Set.of("越界"), Set.of())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> bulk.retire(both)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> bulk.submit(both)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> bulk.move(both, bank)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> bulk.move(these(mine), theirs)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bulk.place(these(mine), topic.id())).isInstanceOf(NotFoundException.class);
        assertThat(itemBank.get(mine).draft().tags()).isEmpty();
        bulk.retag(new QuestionSelection.Matching(QuestionFilter.ALL), Set.of("都有"), Set.of());
        assertThat(itemBank.get(mine).draft().tags()).containsExactly("都有");
        QuestionFixture.asAdmin(district.southAdmin);
        assertThat(itemBank.get(foreign).draft().tags()).isEmpty();
    }

    @Test
    void publishedQuestionOfAUnitAboveIsLeftOut() {
        Question.Id above = fill(1).getFirst();
        bulk.submit(these(above));
        itemBank.edit(
                above, itemBank.get(above).revision(), QuestionFixture.complete(QuestionFixture.single("还没有发布的修改")));
        QuestionFixture.asAdmin(district.northFirstAdmin);

        Bank.Id below = itemBank.create(district.northFirst, "支部题库");
        Question.Id own = itemBank.add(below, draft("支部的题"));

        assertThat(bulk.retire(these(above, own))).isEqualTo(new BulkOutcome(1, 0, 1, List.of(), 0));
        assertThat(bulk.retag(new QuestionSelection.Matching(QuestionFilter.ALL), Set.of("都有"), Set.of()))
                .isEqualTo(new BulkOutcome(1, 0, 1, List.of(), 0));
        QuestionFixture.asAdmin(district.northAdmin);
        assertThat(itemBank.get(above).state()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(itemBank.get(above).draft().tags()).isEmpty();
    }

    @Test
    void whatBelongsToAUnitAboveIsNotEvenHeld() throws Exception {
        Question.Id above = fill(1).getFirst();
        bulk.submit(these(above));
        User.Id branch = district.northFirstAdmin;

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select id from question where id = ? for update")
                    .param(above.value())
                    .query(UUID.class)
                    .single();
            assertThat(CompletableFuture.supplyAsync(() -> {
                                QuestionFixture.asAdmin(branch);
                                try {
                                    return bulk.retag(
                                            new QuestionSelection.Matching(QuestionFilter.ALL), Set.of("支部"), Set.of());
                                } finally {
                                    SignedIn.nobody();
                                }
                            })
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(new BulkOutcome(0, 0, 1, List.of(), 0));
        });
    }

    @Test
    void onlyTheFirstOfManySkippedOnesAreKept() {
        List<NewQuestion> bare = IntStream.range(0, 250)
                .mapToObj(i -> new NewQuestion(
                        null,
                        new QuestionDraft(
                                QuestionFixture.single("没有解析" + i), Difficulty.EASY, null, Set.of(), null, null, null)))
                .toList();
        filling.addAll(bank, bare);

        BulkOutcome outcome = bulk.submit(inBank());

        assertThat(outcome.skipped()).hasSize(BulkOutcome.SKIPPED);
        assertThat(outcome.more()).isEqualTo(250 - BulkOutcome.SKIPPED);
    }

    @Test
    void topicServesTheBanksOfItsUnitAndBelow() {
        Question.Id northern = fill(1).getFirst();
        QuestionFixture.asAdmin(district.districtAdmin);
        Bank.Id south = itemBank.create(district.south, "南边");
        Question.Id southern = itemBank.add(south, draft("南边的题"));
        Topic topic = topics.add(district.north, null, "north", LocalText.of("北边的主题"));

        BulkOutcome outcome = bulk.place(these(northern, southern), topic.id());

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.skipped())
                .containsExactly(new BulkOutcome.Skipped(
                        southern, LocalText.of("南边的题"), List.of(BulkOutcome.Obstacle.TOPIC_ELSEWHERE)));
        assertThat(itemBank.get(northern).draft().topic()).isEqualTo(topic.id());
        assertThat(itemBank.get(southern).draft().topic()).isNull();
    }

    @Test
    void topicThatDoesNotServeTheOtherUnitStaysBehind() {
        List<Question.Id> two = fill(2);
        QuestionFixture.asAdmin(district.districtAdmin);
        Topic common = topics.add(district.district, null, "common", LocalText.of("全区的主题"));
        Topic northern = topics.add(district.north, null, "north", LocalText.of("北边的主题"));
        bulk.place(these(two.getFirst()), common.id());
        bulk.place(these(two.getLast()), northern.id());
        Bank.Id south = itemBank.create(district.south, "南边");

        assertThat(bulk.move(inBank(), south)).isEqualTo(new BulkOutcome(2, 1, 0, List.of(), 0));

        assertThat(itemBank.get(two.getFirst()).draft().topic()).isEqualTo(common.id());
        assertThat(itemBank.get(two.getLast()).draft().topic()).isNull();
        assertThat(topics.remove(northern.id())).isTrue();
    }

    @Test
    void numberThatTheOtherBankHasKeepsAQuestionWhereItIs() {
        List<Question.Id> all = fill(3);
        Bank.Id other = itemBank.create(district.northFirst, "支部题库");
        filling.addAll(other, List.of(new NewQuestion("N1", draft("占了编号"))));
        Question.Id unnumbered = itemBank.add(bank, draft("没有编号"));

        BulkOutcome outcome = bulk.move(inBank(), other);

        assertThat(outcome.changed()).isEqualTo(3);
        assertThat(outcome.skipped()).extracting(BulkOutcome.Skipped::question).containsExactly(all.get(1));
        assertThat(outcome.skipped().getFirst().reasons()).containsExactly(BulkOutcome.Obstacle.NUMBER_TAKEN);
        assertThat(itemBank.get(all.get(1)).bank()).isEqualTo(bank);
        assertThat(itemBank.get(unnumbered).bank()).isEqualTo(other);
        assertThat(itemBank.count(QuestionFilter.of(other))).isEqualTo(4);
        assertThat(audited("question.moved")).isEqualTo(6);
    }

    @Test
    void twoOfTheSameNumberDoNotMeetInOneBank() {
        Bank.Id second = itemBank.create(district.north, "第二个");
        Bank.Id target = itemBank.create(district.north, "第三个");
        Question.Id one =
                filling.addAll(bank, List.of(new NewQuestion("1", draft("一")))).getFirst();
        Question.Id two = filling.addAll(second, List.of(new NewQuestion("1", draft("二"))))
                .getFirst();

        BulkOutcome outcome = bulk.move(these(one, two), target);

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.skipped()).hasSize(1);
    }

    @Test
    void topicIsGivenAndTaken() {
        Question.Id id = fill(1).getFirst();
        Topic topic = topics.add(district.north, null, "history", LocalText.of("党史"));

        assertThat(bulk.place(inBank(), topic.id()).changed()).isEqualTo(1);
        assertThat(itemBank.get(id).draft().topic()).isEqualTo(topic.id());
        assertThat(bulk.place(inBank(), topic.id()).changed()).isZero();
        assertThat(bulk.place(inBank(), null).changed()).isEqualTo(1);
        assertThat(itemBank.get(id).draft().topic()).isNull();
    }

    @Test
    void whatCanBePublishedIsAndTheRestSaysWhyNot() {
        List<Question.Id> complete = fill(2);
        Question.Id bare = itemBank.add(
                bank,
                new QuestionDraft(QuestionFixture.single("什么都缺"), Difficulty.EASY, null, Set.of(), null, null, null));

        BulkOutcome outcome = bulk.submit(inBank());

        assertThat(outcome.changed()).isEqualTo(2);
        assertThat(outcome.skipped())
                .containsExactly(new BulkOutcome.Skipped(
                        bare,
                        LocalText.of("什么都缺"),
                        List.of(PublishOutcome.Reason.NO_EXPLANATION, PublishOutcome.Reason.NO_SOURCE)));
        assertThat(itemBank.get(complete.getFirst()).state()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(bulk.submit(inBank()).changed()).isZero();
        assertThat(bulk.retire(inBank()).changed()).isEqualTo(3);
        assertThat(bulk.retire(inBank()).changed()).isZero();
    }

    @Test
    void manySubmittedAtOnceWaitForASecondPerson() {
        List<Question.Id> all = fill(3);
        publishing.askSecond(district.north, true);

        assertThat(bulk.submit(inBank()).changed()).isEqualTo(3);

        assertThat(all).allSatisfy(id -> assertThat(publishing.remarks(id)).hasSize(1));
        assertThat(itemBank.get(all.getFirst()).state()).isEqualTo(QuestionState.IN_REVIEW);
    }

    private QuestionSelection inBank() {
        return new QuestionSelection.Matching(QuestionFilter.of(bank));
    }

    private static QuestionSelection these(Question.Id... ids) {
        return new QuestionSelection.These(Set.of(ids));
    }

    private static QuestionDraft draft(String stem) {
        return QuestionFixture.complete(QuestionFixture.single(stem));
    }

    private List<Question.Id> fill(int count) {
        return filling.addAll(
                bank,
                IntStream.range(0, count)
                        .mapToObj(i -> new NewQuestion("N" + i, draft("题" + i)))
                        .toList());
    }

    private long audited(String what) {
        return jdbc.sql("""
                        select count(*) from audit_entry a join question q on q.id = a.subject_id
                        join bank b on b.id = q.bank_id join unit u on u.id = b.unit_id
                        where a.what = ? and u.path like (select path from unit where id = ?) || '%'""")
                .params(what, district.district.value())
                .query(Long.class)
                .single();
    }
}
