package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dushuban.material.MarkdownText;
import org.dushuban.material.Material;
import org.dushuban.material.MaterialDraft;
import org.dushuban.material.Materials;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ItemBankTest extends BankCase {

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionHistory history;

    @Autowired
    Topics topics;

    @Autowired
    Materials materials;

    @Autowired
    QuestionVersions versions;

    @Test
    void membersNeverSeeABank() {
        Question.Id id = published("题一");

        QuestionFixture.asMember(district.northFirstMember);

        assertThatThrownBy(itemBank::banks).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> itemBank.get(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> itemBank.questions(QuestionFilter.ALL, 0, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void administratorBelowUsesWhatIsPublishedAndChangesNothing() {
        Question.Id shown = published("已经发布的题");
        Question.Id hidden = draft("还是草稿的题");
        edit(shown, QuestionFixture.complete(QuestionFixture.single("修改还没有发布")));

        QuestionFixture.asAdmin(district.northFirstAdmin);

        assertThat(itemBank.banks())
                .singleElement()
                .satisfies(found -> assertThat(found.changeable()).isFalse());
        assertThat(itemBank.questions(QuestionFilter.of(bank), 0, 10))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(shown);
                    assertThat(found.stem().zh()).isEqualTo("已经发布的题");
                    assertThat(found.changeable()).isFalse();
                });
        assertNotMine(shown);
        assertNotMine(hidden);
    }

    @Test
    void neighbourFindsNothing() {
        Question.Id id = published("邻居看不到的题");

        QuestionFixture.asAdmin(district.southAdmin);

        assertThat(itemBank.banks()).isEmpty();
        assertThat(itemBank.count(QuestionFilter.of(bank))).isZero();
        assertThat(itemBank.questions(QuestionFilter.ALL, 0, 10)).isEmpty();
        assertNotMine(id);
    }

    @Test
    void administratorOfOneUnitIsAPlainMemberOfTheirOwn() {
        published("本支部的题");
        jdbc.sql("update unit_admin set unit_id = ? where user_id = ?")
                .params(district.south.value(), district.northFirstAdmin.value())
                .update();
        jdbc.sql("update membership set user_id = ?, open_user_id = ? where user_id = ?")
                .params(
                        district.northFirstAdmin.value(),
                        district.northFirstAdmin.value(),
                        district.northFirstMember.value())
                .update();

        QuestionFixture.asAdmin(district.northFirstAdmin);

        assertThat(itemBank.banks()).isEmpty();
    }

    @Test
    void administratorAboveChangesIt() {
        Question.Id id = draft("上级可以改");

        QuestionFixture.asAdmin(district.districtAdmin);
        edit(id, QuestionFixture.complete(QuestionFixture.single("上级改过")));
        itemBank.rename(bank, "党史与党章");

        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("上级改过");
        assertThat(itemBank.banks()).extracting(Bank::name).containsExactly("党史与党章");
    }

    @Test
    void editOfAPublishedWordingLeavesItAlone() {
        Question.Id id = published("第一种说法");
        QuestionVersion before = versions.current(id).orElseThrow();

        edit(id, QuestionFixture.complete(QuestionFixture.single("第二种说法")));

        assertThat(versions.current(id)).contains(before);
        assertThat(itemBank.get(id).edited()).isTrue();
        assertThat(publish(id)).isEqualTo(new PublishOutcome.Published(2));
        assertThat(versions.current(id).orElseThrow().content().stem().zh()).isEqualTo("第二种说法");
        assertThat(versions.get(List.of(before.id()))).containsExactly(before);
        assertThat(history.versions(id))
                .extracting(wording -> wording.version().number())
                .containsExactly(2, 1);
    }

    @Test
    void draftIsEditedInPlace() {
        Question.Id id = draft("草稿");

        edit(id, QuestionFixture.complete(QuestionFixture.multiple("还是草稿")));

        assertThat(history.versions(id)).hasSize(1);
        assertThat(itemBank.get(id).draft().content().kind()).isEqualTo("multiple-choice");
    }

    @Test
    void duplicateIsADraftThatReadsTheSameAndHasNoNumber() {
        QuestionDraft plain = QuestionFixture.complete(QuestionFixture.single("要复制的题"));
        Topic topic = topics.add(district.north, null, "history", LocalText.of("党史"));
        QuestionDraft draft = new QuestionDraft(
                plain.content(),
                Difficulty.HARD,
                topic.id(),
                Set.of("一大"),
                plain.explanation(),
                plain.source(),
                BigDecimal.TWO);
        Question.Id id =
                filling.addAll(bank, List.of(new NewQuestion("N-1", draft))).getFirst();
        publish(id);

        Question.Id copy = itemBank.duplicate(id);

        assertThat(copy).isNotEqualTo(id);
        assertThat(itemBank.get(copy).draft()).isEqualTo(draft);
        assertThat(itemBank.get(copy).number()).isNull();
        assertThat(itemBank.get(copy).state()).isEqualTo(QuestionState.DRAFT);
        assertThat(itemBank.get(copy).bank()).isEqualTo(bank);
        assertThat(itemBank.get(id).number()).isEqualTo("N-1");
    }

    @Test
    void topicAndTagsMakeNoNewWording() {
        Question.Id id = published("换主题");
        Topic topic = topics.add(district.north, null, "history", new LocalText("党史", "History"));
        QuestionDraft old = itemBank.get(id).draft();

        edit(
                id,
                new QuestionDraft(
                        old.content(),
                        old.difficulty(),
                        topic.id(),
                        Set.of("一大"),
                        old.explanation(),
                        old.source(),
                        null));

        assertThat(history.versions(id)).hasSize(1);
        assertThat(itemBank.get(id).draft().tags()).containsExactly("一大");
        assertThat(itemBank.questions(inTopic(topic), 0, 10))
                .singleElement()
                .satisfies(found -> assertThat(found.topic()).isEqualTo(new LocalText("党史", "History")));
    }

    @Test
    void neighboursTopicIsNotFound() {
        QuestionFixture.asAdmin(district.southAdmin);
        Topic theirs = topics.add(district.south, null, "theirs", LocalText.of("南边的主题"));
        QuestionFixture.asAdmin(district.northAdmin);
        QuestionDraft plain = QuestionFixture.complete(QuestionFixture.single("题"));

        assertThatThrownBy(() -> itemBank.add(
                        bank,
                        new QuestionDraft(
                                plain.content(),
                                plain.difficulty(),
                                theirs.id(),
                                Set.of(),
                                plain.explanation(),
                                plain.source(),
                                null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> topics.add(district.south, null, "mine", LocalText.of("越界")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void topicOfAnotherUnitIsNotGivenByWhoeverAdministersBoth() {
        QuestionFixture.asAdmin(district.districtAdmin);
        Topic below = topics.add(district.northFirst, null, "below", LocalText.of("支部的主题"));
        Topic beside = topics.add(district.south, null, "beside", LocalText.of("南边的主题"));
        QuestionDraft plain = QuestionFixture.complete(QuestionFixture.single("题"));
        Question.Id id = itemBank.add(bank, plain);
        Revision seen = itemBank.get(id).revision();

        for (Topic elsewhere : List.of(below, beside)) {
            QuestionDraft draft = new QuestionDraft(
                    plain.content(),
                    plain.difficulty(),
                    elsewhere.id(),
                    Set.of(),
                    plain.explanation(),
                    plain.source(),
                    null);
            assertThatThrownBy(() -> itemBank.add(bank, draft)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> itemBank.edit(id, seen, draft)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> filling.addAll(bank, List.of(new NewQuestion("1", draft))))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void nothingIsPublishedWithoutExplanationAndSource() {
        Question.Id id = itemBank.add(
                bank,
                new QuestionDraft(QuestionFixture.single("缺出处"), Difficulty.EASY, null, Set.of(), null, null, null));

        assertThat(publish(id))
                .isEqualTo(new PublishOutcome.Refused(
                        List.of(PublishOutcome.Reason.NO_EXPLANATION, PublishOutcome.Reason.NO_SOURCE)));
        assertThat(versions.current(id)).isEmpty();
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void citedPassageMustBeReadable() {
        Material.Id material =
                materials.create(district.north, new MaterialDraft(LocalText.of("考证"), null, LocalText.of("只有一段。")));
        Question.Id id = itemBank.add(
                bank,
                QuestionFixture.complete(
                        QuestionFixture.single("题"), new Source.Passage(material.value(), "p1"), null));

        assertThat(publish(id)).isEqualTo(new PublishOutcome.Refused(List.of(PublishOutcome.Reason.NO_SUCH_PASSAGE)));
        materials.publish(material);
        assertThat(publish(id)).isEqualTo(new PublishOutcome.Published(1));
    }

    @Test
    void retiredQuestionStaysInOldPapersOnly() {
        Question.Id id = published("要退役的题");
        QuestionVersion version = versions.current(id).orElseThrow();

        publishing.retire(id);

        assertThat(versions.current(id)).isEmpty();
        assertThat(versions.get(List.of(version.id()))).containsExactly(version);
    }

    @Test
    void editBasedOnAnOlderWordingIsNotSaved() {
        Question.Id id = draft("原文");
        Revision seen = itemBank.get(id).revision();
        edit(id, QuestionFixture.complete(QuestionFixture.single("别人先改")));

        assertThat(itemBank.edit(id, seen, QuestionFixture.complete(QuestionFixture.single("我的"))))
                .isEqualTo(new SaveOutcome.Overtaken());

        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("别人先改");
    }

    @Test
    void theSameListTwiceAddsNothing() {
        List<NewQuestion> list = IntStream.range(0, 30)
                .mapToObj(i -> new NewQuestion("N-" + i, QuestionFixture.complete(QuestionFixture.single("批量题" + i))))
                .toList();

        List<Question.Id> first = filling.addAll(bank, list);
        List<Question.Id> second = filling.addAll(bank, list);

        assertThat(second).isEqualTo(first);
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(30);
        assertThat(history.versions(first.getFirst())).hasSize(1);
    }

    @Test
    void listWithAnotherWordingEditsTheQuestionOfThatNumber() {
        Question.Id id = filling.addAll(
                        bank, List.of(new NewQuestion("7", QuestionFixture.complete(QuestionFixture.single("旧")))))
                .getFirst();
        publish(id);

        filling.addAll(bank, List.of(new NewQuestion("7", QuestionFixture.complete(QuestionFixture.single("新")))));

        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("新");
        assertThat(history.versions(id)).hasSize(2);
        assertThatThrownBy(() -> filling.addAll(
                        bank,
                        List.of(
                                new NewQuestion("8", QuestionFixture.complete(QuestionFixture.single("一"))),
                                new NewQuestion("8", QuestionFixture.complete(QuestionFixture.single("二"))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFilterNarrowsTheList() {
        Question.Id one = published("遵义会议于哪一年召开？");
        Question.Id other = draft("100%_肯定");
        edit(other, withDifficulty(QuestionFixture.multiple("100%_肯定"), Difficulty.HARD));

        assertThat(found(null, null, null, "遵义")).containsExactly(one);
        assertThat(found(null, null, null, "100%_")).containsExactly(other);
        assertThat(found(null, null, null, "0_肯定")).isEmpty();
        assertThat(found(null, null, null, "option 3")).containsExactly(other, one);
        assertThat(found(QuestionKind.MULTIPLE_CHOICE, null, null, null)).containsExactly(other);
        assertThat(found(null, Difficulty.HARD, null, null)).containsExactly(other);
        assertThat(found(null, null, QuestionState.PUBLISHED, null)).containsExactly(one);
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(2);
        assertThat(itemBank.questions(QuestionFilter.of(bank), 1, 1))
                .extracting(QuestionSummary::id)
                .containsExactly(one);
    }

    @Test
    void versionsComeInTheOrderAskedFor() {
        QuestionVersion one = versions.current(published("一")).orElseThrow();
        QuestionVersion two = versions.current(published("二")).orElseThrow();

        assertThat(versions.get(List.of(two.id(), one.id(), two.id()))).containsExactly(two, one, two);
        assertThatThrownBy(() -> versions.get(List.of(new QuestionVersion.Id(bank.value()))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void auditSaysFromWhatToWhat() {
        Question.Id id = draft("从前");
        edit(id, QuestionFixture.complete(QuestionFixture.single("后来")));
        publish(id);
        publish(id);

        var entries = jdbc.sql("select what, old_text, new_text from audit_entry where subject_id = ?")
                .param(id.value())
                .query((row, _) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3))
                .list();
        assertThat(entries).hasSize(3);
        assertThat(entries)
                .anySatisfy(entry -> assertThat(entry)
                        .startsWith("question.edited|从前")
                        .contains("|后来")
                        .contains("✓ B 选项2"));
        assertThat(entries).contains("question.published|draft 0|published 1");
    }

    private List<Question.Id> found(QuestionKind kind, Difficulty difficulty, QuestionState state, String text) {
        return itemBank
                .questions(new QuestionFilter(bank, null, kind, difficulty, state, null, null, text), 0, 10)
                .stream()
                .map(QuestionSummary::id)
                .toList();
    }

    private QuestionFilter inTopic(Topic topic) {
        return new QuestionFilter(bank, topic.id(), null, null, null, null, null, null);
    }

    private void assertNotMine(Question.Id id) {
        QuestionDraft draft = QuestionFixture.complete(QuestionFixture.single("越界"));
        assertThatThrownBy(() -> itemBank.get(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> history.versions(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> itemBank.edit(id, new Revision(1, 0), draft)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publishing.submit(id, new Revision(1, 0))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publishing.retire(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> itemBank.duplicate(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> itemBank.add(bank, draft)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> itemBank.rename(bank, "越界")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> itemBank.create(district.north, "越界")).isInstanceOf(NotFoundException.class);
    }

    private Question.Id draft(String stem) {
        return itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single(stem)));
    }

    @Test
    void pointsBelongToTheWording() {
        QuestionDraft plain = QuestionFixture.complete(QuestionFixture.single("几分？"));
        Question.Id id = itemBank.add(bank, worth(plain, "2.50"));
        publish(id);
        assertThat(versions.current(id).orElseThrow().points()).isEqualTo(new BigDecimal("2.5"));

        edit(id, worth(plain, "2.5"));
        assertThat(history.versions(id)).hasSize(1);
        edit(id, worth(plain, "3"));

        assertThat(history.versions(id)).hasSize(2);
        assertThat(itemBank.get(id).draft().points()).isEqualTo(new BigDecimal("3"));
        for (String points : List.of("0", "-1", "1000.01", "0.001")) {
            assertThatThrownBy(() -> worth(plain, points)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsWordsAndItsEditIsWrittenDown(QuestionKind kind) {
        SomeQuestions questions = new SomeQuestions(kind.ordinal());
        QuestionContent before = questions.of(kind);
        QuestionContent after = questions.of(kind);
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(before));
        edit(id, QuestionFixture.complete(after));

        assertThat(itemBank.get(id).draft().content()).isEqualTo(after);
        for (LocalText text : after.texts()) {
            String word = MarkdownText.toPlain(text.zh());
            assertThat(itemBank.questions(new QuestionFilter(bank, null, kind, null, null, null, null, word), 0, 10))
                    .as(word)
                    .singleElement()
                    .satisfies(found -> assertThat(found.id()).isEqualTo(id));
        }
        assertThat(DraftText.of(QuestionFixture.complete(after)))
                .contains(after.stem().zh())
                .isNotEqualTo(DraftText.of(QuestionFixture.complete(before)));
    }

    private static QuestionDraft worth(QuestionDraft draft, String points) {
        return new QuestionDraft(
                draft.content(),
                draft.difficulty(),
                draft.topic(),
                draft.tags(),
                draft.explanation(),
                draft.source(),
                new BigDecimal(points));
    }

    private PublishOutcome publish(Question.Id id) {
        return publishing.submit(id, itemBank.get(id).revision());
    }

    private Question.Id published(String stem) {
        Question.Id id = draft(stem);
        assertThat(publish(id)).isEqualTo(new PublishOutcome.Published(1));
        return id;
    }

    private void edit(Question.Id id, QuestionDraft draft) {
        assertThat(itemBank.edit(id, itemBank.get(id).revision(), draft)).isInstanceOf(SaveOutcome.Saved.class);
    }

    private static QuestionDraft withDifficulty(QuestionContent content, Difficulty difficulty) {
        QuestionDraft plain = QuestionFixture.complete(content);
        return new QuestionDraft(content, difficulty, null, Set.of(), plain.explanation(), plain.source(), null);
    }
}
