package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.QuestionState;
import org.dushuban.shared.LocalText;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done with a question besides writing it: review, history, questions like it, copies and keys. */
class QuestionEditorTest extends BankViewTest {

    private static final String STEM = "中国共产党第一次全国代表大会于哪一年召开？";
    private static final String LIKE = "中国共产党第一次全国代表大会是在哪一年召开的？";

    @Test
    void whatIsSubmittedWaitsForASecondPersonWhoApproves() {
        Question.Id id = submitted();
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.IN_REVIEW);
        assertThat(find(Paragraph.class)
                        .withTextContaining("正等另一位管理员审核")
                        .single()
                        .getText())
                .startsWith("第 1 版由")
                .contains("在今天");
        assertThat(find(Button.class).withText("通过并发布").exists()).isFalse();
        assertThat(find(Button.class).withText("提交审核").exists()).isFalse();
        assertThat(find(ReviewBar.class).single().hasClassName("ds-review--pending"))
                .isTrue();

        asSecond(id);
        assertThat(find(Button.class).withText("发布").exists()).isFalse();
        assertThat(find(Button.class).withText("提交审核").exists()).isFalse();
        test(button("通过并发布")).click();

        assertThat(find(ReviewBar.class).single().hasClassName("ds-review--pending"))
                .isFalse();
        assertThat(button("提交审核").isVisible()).isTrue();

        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(find(Button.class).withText("通过并发布").exists()).isFalse();
        assertThat(find(RemarkList.class).single().isVisible()).isTrue();
    }

    @Test
    void returningDemandsACommentThatTheAuthorReads() {
        Question.Id id = submitted();
        asSecond(id);
        test(button("退回修改")).click();
        test(button("退回")).click();
        assertThat(area("需要改什么").getErrorMessage()).isEqualTo("请写明需要改什么");
        assertThat(itemBank.get(id).waiting()).isTrue();
        area("需要改什么").setValue("选项 C 也对");
        test(button("退回")).click();

        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.DRAFT);
        QuestionFixture.asAdmin(district.northAdmin);
        show(id);
        assertThat(find(Paragraph.class).withText("选项 C 也对").all()).isNotEmpty();
        assertThat(button("提交审核").isVisible()).isTrue();
    }

    @Test
    void theAuthorWithdrawsAndKeepsWhatIsNotSaved() {
        Question.Id id = submitted();
        area("题干").setValue("还没有保存的题干");
        test(button("撤回")).click();

        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.DRAFT);
        assertThat(area("题干").getValue()).isEqualTo("还没有保存的题干");
    }

    @Test
    void nobodyApprovesAnythingElseThanWhatTheySee() {
        Question.Id id = submitted();
        asSecond(id);
        area("题干").setValue("审核的人改了题干");
        test(button("通过并发布")).click();
        assertThat(find(Paragraph.class).withTextContaining("审核的是已提交的版本").exists())
                .isTrue();
        assertThat(itemBank.get(id).waiting()).isTrue();
    }

    @Test
    void aDecisionThatCameTooLateSaysWhatToDo() {
        Question.Id id = submitted();
        asSecond(id);
        QuestionFixture.asAdmin(district.northAdmin);
        publishing.withdraw(id);
        QuestionFixture.asAdmin(district.districtAdmin);

        test(button("通过并发布")).click();

        assertThat(find(Paragraph.class).withTextContaining("请重新打开本页").exists()).isTrue();
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.DRAFT);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsSavedAndPublishedWithUnsavedChanges(QuestionKind kind) {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(new SomeQuestions(kind.ordinal()).of(kind)));
        show(id);
        area("解析").setValue("改过的解析");

        test(button("发布")).click();

        assertThat(itemBank.get(id).state()).as(kind.tag()).isEqualTo(QuestionState.PUBLISHED);
        assertThat(itemBank.get(id).draft().explanation()).isEqualTo(LocalText.of("改过的解析"));
    }

    @Test
    void versionsAreComparedAndRestored() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("一大在哪年召开？")));
        publish(id);
        itemBank.edit(
                id,
                itemBank.get(id).revision(),
                QuestionFixture.complete(new QuestionContent.TrueFalse(LocalText.of("一大在1921年召开？"), true)));
        show(id);

        test(find(NativeButton.class).withAriaLabel("比较第 1 版").single()).click();
        DiffText diff = find(DiffText.class).single();
        assertThat(pieces(diff, "del")).contains("单选", "哪");
        assertThat(pieces(diff, "ins")).contains("判断", "1921", "对");
        test(button("关闭")).click();

        test(find(NativeButton.class).withAriaLabel("恢复第 1 版").single()).click();
        test(find(NativeButton.class).withText("恢复").last()).click();
        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("一大在哪年召开？");
        assertThat(area("题干").getValue()).isEqualTo("一大在哪年召开？");
        assertThat(itemBank.get(id).edited()).isTrue();
    }

    @Test
    void questionsLikeItAreShownAndOnlyTheAuthorDecides() {
        Question.Id known = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single(LIKE)));
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("另一个题干")));
        show(id);
        area("题干").setValue(STEM);
        assertThat(find(SimilarCheck.class).single().isVisible()).isTrue();
        assertThat(find(NativeButton.class).withText("有 1 道题和它相同或很像").exists()).isTrue();
        assertThat(find(Anchor.class).withText("在新标签页打开").single().getHref()).isEqualTo("admin/questions/" + known);

        test(button("保存")).click();
        assertThat(find(SimilarDialog.class).single().isOpened()).isTrue();
        test(button("先不保存")).click();
        assertThat(stem(id)).isEqualTo("另一个题干");
        assertThat(area("题干").getValue()).isEqualTo(STEM);

        test(button("保存")).click();
        assertThat(button("两道都保留").isDisableOnClick()).isTrue();
        test(button("两道都保留")).click();
        assertThat(stem(id)).isEqualTo(STEM);

        area("题干").setValue(STEM + "请选一项");
        test(button("保存")).click();
        assertThat(stem(id)).isEqualTo(STEM + "请选一项");
    }

    @Test
    void onlyOptionsHaveLetters() {
        assertThat(new SimilarCard(QuestionFixture.single(STEM)).getChildren())
                .hasAtLeastOneElementOfType(OrderedList.class);
        assertThat(new SimilarCard(new SomeQuestions(1).of(QuestionKind.ORDERING)).getChildren())
                .hasAtLeastOneElementOfType(UnorderedList.class)
                .doesNotHaveAnyElementsOfTypes(OrderedList.class);
    }

    @Test
    void stemsThatAreOnlyBegunAreNotCompared() {
        itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("一大在哪年？")));
        show(itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("另一个题干"))));
        area("题干").setValue("一大在哪年？");

        assertThat(find(SimilarCheck.class).exists()).isFalse();
        assertThat(find(NativeButton.class).withTextContaining("相同或很像").exists())
                .isFalse();
    }

    @Test
    void aCopyIsOpened() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        publish(id);
        show(id);

        fireShortcut(Key.KEY_D, KeyModifier.ALT, KeyModifier.SHIFT);

        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(2);
        area("题干").setValue("改的是新的一题");
        test(button("保存")).click();
        assertThat(stem(id)).isEqualTo("题干");
    }

    @Test
    void keysPublishAndTellOfThemselves() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        show(id);
        fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.PUBLISHED);

        fireShortcut(Key.SLASH, KeyModifier.CONTROL);
        assertThat(find(ShortcutHelp.class).single().isOpened()).isTrue();
    }

    @Test
    void previewIsToggledWhereItStandsBelow() {
        show(itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干"))));
        NativeButton toggle = find(NativeButton.class).withText("看预览").single();
        test(toggle).click();

        assertThat(toggle.getText()).isEqualTo("收起预览");
        assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    private Question.Id submitted() {
        publishing.askSecond(district.north, true);
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("原来的题干")));
        show(id);
        test(button("提交审核")).click();
        return id;
    }

    private void asSecond(Question.Id id) {
        QuestionFixture.asAdmin(district.districtAdmin);
        UI.getCurrent().navigate("admin/bank");
        show(id);
    }

    private void show(Question.Id id) {
        UI.getCurrent().navigate("admin/questions/" + id);
    }

    private String stem(Question.Id id) {
        return itemBank.get(id).draft().content().stem().zh();
    }

    private static String pieces(DiffText diff, String tag) {
        return diff.getChildren()
                .flatMap(part -> part.getChildren())
                .filter(piece -> piece.getElement().getTag().equals(tag))
                .map(piece -> ((HtmlContainer) piece).getText())
                .reduce("", (one, other) -> one + " " + other);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
