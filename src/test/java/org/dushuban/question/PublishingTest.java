package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator of the north writes; the one of the district is the second person. */
@DatabaseTest
class PublishingTest {

    @Autowired
    ItemBank itemBank;

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionHistory history;

    @Autowired
    QuestionVersions versions;

    @Autowired
    JdbcClient jdbc;

    QuestionFixture district;
    Bank.Id bank;

    @BeforeEach
    void prepare() {
        district = new QuestionFixture(jdbc);
        asWriter();
        bank = itemBank.create(district.north, "党史");
        publishing.askSecond(district.north, true);
    }

    @Test
    void wordingWaitsUntilASecondPersonApproves() {
        Question.Id id = draft("第一题");

        assertThat(submit(id)).isEqualTo(new PublishOutcome.Submitted(1));
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.IN_REVIEW);
        assertThat(itemBank.get(id).waiting()).isTrue();
        assertThat(itemBank.get(id).approvable()).isFalse();
        assertThat(versions.current(id)).isEmpty();

        asSecond();
        assertThat(itemBank.get(id).approvable()).isTrue();
        assertThat(approve(id)).isEqualTo(new PublishOutcome.Published(1));
        assertThat(itemBank.get(id).waiting()).isFalse();
        assertThat(versions.current(id)).isPresent();
        assertThat(publishing.remarks(id))
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.SUBMITTED, Remark.Kind.APPROVED);
        assertThat(publishing.remarks(id).getLast().by().id()).isEqualTo(district.districtAdmin.value());
    }

    @Test
    void whoWroteOrSubmittedItDoesNotApproveIt() {
        Question.Id id = draft("自己写的");
        submit(id);
        assertThat(approve(id)).isEqualTo(new PublishOutcome.Refused(List.of(PublishOutcome.Reason.SAME_PERSON)));

        Question.Id handedIn = draft("别人提交的");
        asSecond();
        submit(handedIn);
        assertThat(approve(handedIn)).isEqualTo(new PublishOutcome.Refused(List.of(PublishOutcome.Reason.SAME_PERSON)));
        assertThat(itemBank.get(handedIn).state()).isEqualTo(QuestionState.IN_REVIEW);
    }

    @Test
    void nobodyWhoWroteSinceThePublicationApproves() {
        Question.Id id = draft("甲写的");
        asSecond();
        edit(id, "乙动了一个字");
        QuestionFixture.asAdmin(anotherAdministrator());
        submit(id);
        assertThat(itemBank.get(id).approvable()).isFalse();

        for (User.Id writer : List.of(district.northAdmin, district.districtAdmin)) {
            QuestionFixture.asAdmin(writer);
            assertThat(itemBank.get(id).approvable()).isFalse();
            assertThat(approve(id)).isEqualTo(new PublishOutcome.Refused(List.of(PublishOutcome.Reason.SAME_PERSON)));
        }
        assertThat(history.versions(id))
                .extracting(Wording::createdBy)
                .containsExactly(district.districtAdmin.value(), district.northAdmin.value());
    }

    @Test
    void whoeverWroteOnlyWhatIsPublishedApprovesTheNext() {
        Question.Id id = draft("甲写的");
        submit(id);
        asSecond();
        approve(id);
        edit(id, "乙后来改的");
        submit(id);

        asWriter();
        assertThat(itemBank.get(id).approvable()).isTrue();
        assertThat(approve(id)).isEqualTo(new PublishOutcome.Published(2));
    }

    @RepeatedTest(3)
    void twoWhoAskForASecondPersonAtOnceAskOnce() throws Exception {
        List<Object> done = atOnce(
                as(district.districtAdmin, () -> ask(district.northFirst)),
                as(district.northAdmin, () -> ask(district.northFirst)));

        assertThat(done).hasSize(2);
        asWriter();
        assertThat(publishing.asksSecond(district.northFirst)).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where what = 'bank.second-person' and subject_id = ?")
                        .param(district.northFirst.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Object ask(Unit.Id unit) {
        publishing.askSecond(unit, true);
        return unit;
    }

    @Test
    void whatAUnitAboveAsksForHoldsBelow() {
        asSecond();
        publishing.askSecond(district.district, true);
        asWriter();
        publishing.askSecond(district.north, false);
        assertThat(publishing.asksSecond(district.north)).isTrue();
        assertThat(publishing.asksSecond(district.northFirst)).isTrue();
        assertThat(submit(draft("仍要审核"))).isEqualTo(new PublishOutcome.Submitted(1));

        asSecond();
        publishing.askSecond(district.district, false);
        asWriter();
        assertThat(publishing.asksSecond(district.northFirst)).isFalse();
        assertThat(submit(draft("不要审核"))).isEqualTo(new PublishOutcome.Published(1));
    }

    @Test
    void whatAUnitBelowOrBesideAsksForHoldsOnlyThere() {
        publishing.askSecond(district.north, false);
        publishing.askSecond(district.northFirst, true);

        assertThat(publishing.asksSecond(district.north)).isFalse();
        QuestionFixture.asAdmin(district.southAdmin);
        assertThat(publishing.asksSecond(district.south)).isFalse();
        assertThatThrownBy(() -> publishing.askSecond(district.north, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publishing.asksSecond(district.north)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void editOfWhatWaitsWithdrawsIt() {
        Question.Id id = draft("原文");
        submit(id);
        Revision read = itemBank.get(id).revision();

        edit(id, "改过");

        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.DRAFT);
        assertThat(publishing.remarks(id)).extracting(Remark::kind).endsWith(Remark.Kind.WITHDRAWN);
        asSecond();
        assertThat(publishing.approve(id, read)).isEqualTo(new PublishOutcome.Overtaken());
        assertThat(approve(id)).isEqualTo(new PublishOutcome.Overtaken());
        assertThat(versions.current(id)).isEmpty();
    }

    @Test
    void otherTagsLeaveItWaiting() {
        Question.Id id = draft("换标签");
        submit(id);
        QuestionDraft old = itemBank.get(id).draft();

        itemBank.edit(
                id,
                itemBank.get(id).revision(),
                new QuestionDraft(
                        old.content(), old.difficulty(), null, Set.of("一大"), old.explanation(), old.source(), null));

        assertThat(itemBank.get(id).waiting()).isTrue();
    }

    @Test
    void returningCarriesAComment() {
        Question.Id id = draft("要退回");
        submit(id);
        asSecond();
        Revision read = itemBank.get(id).revision();
        for (String bad : List.of("", "  ", "长".repeat(Remark.MAX_TEXT + 1))) {
            assertThatThrownBy(() -> publishing.sendBack(id, read, bad)).isInstanceOf(IllegalArgumentException.class);
        }

        SaveOutcome outcome = publishing.sendBack(id, read, " 出处要写到第几条 ");

        assertThat(outcome).isEqualTo(new SaveOutcome.Saved(itemBank.get(id).revision()));
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.DRAFT);
        assertThat(publishing.remarks(id).getLast()).satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.RETURNED);
            assertThat(remark.text()).isEqualTo("出处要写到第几条");
            assertThat(remark.number()).isEqualTo(1);
        });
        assertThat(publishing.sendBack(id, read, "再退一次")).isEqualTo(new SaveOutcome.Overtaken());
    }

    @Test
    void editedPublishedQuestionKeepsItsPaperWhileTheEditWaits() {
        Question.Id id = approved("旧说法");
        asWriter();
        edit(id, "新说法");
        assertThat(submit(id)).isEqualTo(new PublishOutcome.Submitted(2));

        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(itemBank.get(id).waiting()).isTrue();
        assertThat(versions.current(id).orElseThrow().number()).isEqualTo(1);

        publishing.withdraw(id);
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(itemBank.get(id).waiting()).isFalse();

        submit(id);
        asSecond();
        assertThat(approve(id)).isEqualTo(new PublishOutcome.Published(2));
        assertThat(versions.current(id).orElseThrow().content().stem().zh()).isEqualTo("新说法");
    }

    @Test
    void retiredQuestionComesBackThroughASecondPersonOnly() {
        Question.Id id = approved("退役又回来");
        publishing.retire(id);
        asWriter();
        assertThat(submit(id)).isEqualTo(new PublishOutcome.Submitted(1));
        assertThat(versions.current(id)).isEmpty();
        publishing.withdraw(id);
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.RETIRED);

        submit(id);
        asSecond();
        assertThat(approve(id)).isEqualTo(new PublishOutcome.Published(1));
    }

    @Test
    void retiringWithdrawsWhatWaits() {
        Question.Id id = draft("等着就停用");
        submit(id);

        publishing.retire(id);
        publishing.retire(id);

        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.RETIRED);
        assertThat(itemBank.get(id).waiting()).isFalse();
        assertThat(audited(id))
                .containsExactly(
                        "question.created null null",
                        "question.submitted draft 0 in-review 0",
                        "question.withdrawn in-review 0 draft 0",
                        "question.retired draft 0 retired 0");
    }

    @Test
    void submittingTwiceWaitsOnceAndStaleEyesAreOvertaken() {
        Question.Id id = draft("提交两次");
        Revision before = itemBank.get(id).revision();
        submit(id);
        assertThat(submit(id)).isEqualTo(new PublishOutcome.Submitted(1));
        assertThat(publishing.submit(id, before)).isEqualTo(new PublishOutcome.Overtaken());
        assertThat(publishing.remarks(id)).hasSize(1);
        assertThat(itemBank.get(id).revision()).isNotEqualTo(before);
    }

    @Test
    void restoredWordingIsTheLatestAgain() {
        Question.Id id = approved("第一版");
        asWriter();
        edit(id, "第二版");

        assertThat(history.restore(id, itemBank.get(id).revision(), 1)).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("第一版");
        assertThat(history.versions(id)).hasSize(2);
        assertThat(history.restore(id, new Revision(1, 0), 1)).isEqualTo(new SaveOutcome.Overtaken());
        assertThatThrownBy(() -> history.restore(id, itemBank.get(id).revision(), 3))
                .isInstanceOf(NotFoundException.class);
        assertThat(audited(id)).last().asString().startsWith("question.restored 第二版");
    }

    @Test
    void neighbourNeitherApprovesNorReads() {
        Question.Id id = draft("邻居");
        submit(id);
        Revision read = itemBank.get(id).revision();

        QuestionFixture.asAdmin(district.southAdmin);

        assertThatThrownBy(() -> publishing.approve(id, read)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publishing.sendBack(id, read, "越界")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publishing.withdraw(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publishing.remarks(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> history.restore(id, read, 1)).isInstanceOf(NotFoundException.class);
    }

    @RepeatedTest(3)
    void ofTwoApproversOneIsOvertaken() throws Exception {
        Question.Id id = draft("两人同时审核");
        submit(id);
        User.Id third = anotherAdministrator();
        Revision read = itemBank.get(id).revision();

        List<PublishOutcome> outcomes = atOnce(
                as(district.districtAdmin, () -> publishing.approve(id, read)),
                as(third, () -> publishing.approve(id, read)));

        assertThat(outcomes).containsExactlyInAnyOrder(new PublishOutcome.Published(1), new PublishOutcome.Overtaken());
        asWriter();
        assertThat(publishing.remarks(id)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsApprovedIsWhatWasRead(int round) throws Exception {
        Question.Id id = draft("读到的第" + round + "稿");
        submit(id);
        Revision read = itemBank.get(id).revision();
        QuestionDraft other = QuestionFixture.complete(QuestionFixture.single("没有读到的"));

        List<Object> outcomes = atOnce(
                as(district.districtAdmin, () -> publishing.approve(id, read)),
                as(district.northAdmin, () -> itemBank.edit(id, read, other)));

        asWriter();
        if (outcomes.contains(new PublishOutcome.Overtaken())) {
            assertThat(versions.current(id)).isEmpty();
            assertThat(itemBank.get(id).draft().content()).isEqualTo(other.content());
        } else {
            assertThat(outcomes).contains(new SaveOutcome.Overtaken());
            assertThat(versions.current(id).orElseThrow().content().stem().zh()).startsWith("读到的");
        }
    }

    private static <T> Callable<T> as(User.Id user, Callable<? extends T> work) {
        return () -> {
            QuestionFixture.asAdmin(user);
            try {
                return work.call();
            } finally {
                SignedIn.nobody();
            }
        };
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> running = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }

    private User.Id anotherAdministrator() {
        jdbc.sql("insert into unit_admin (id, user_id, unit_id, since) values (?, ?, ?, ?)")
                .params(Ids.next(), district.southAdmin.value(), district.district.value(), LocalDate.of(2020, 1, 1))
                .update();
        return district.southAdmin;
    }

    private void asWriter() {
        QuestionFixture.asAdmin(district.northAdmin);
    }

    private void asSecond() {
        QuestionFixture.asAdmin(district.districtAdmin);
    }

    private Question.Id draft(String stem) {
        return itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single(stem)));
    }

    /** Ends as the second person. */
    private Question.Id approved(String stem) {
        Question.Id id = draft(stem);
        submit(id);
        asSecond();
        assertThat(approve(id)).isEqualTo(new PublishOutcome.Published(1));
        return id;
    }

    private PublishOutcome submit(Question.Id id) {
        return publishing.submit(id, itemBank.get(id).revision());
    }

    private PublishOutcome approve(Question.Id id) {
        return publishing.approve(id, itemBank.get(id).revision());
    }

    private void edit(Question.Id id, String stem) {
        assertThat(itemBank.edit(
                        id,
                        itemBank.get(id).revision(),
                        QuestionFixture.complete(new QuestionContent.TrueFalse(LocalText.of(stem), true))))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private List<String> audited(Question.Id id) {
        return jdbc.sql("select what, old_text, new_text from audit_entry where subject_id = ? order by at, id")
                .param(id.value())
                .query((row, _) -> row.getString(1).equals("question.created")
                        ? "question.created null null"
                        : row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }
}
