package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.QuestionState;
import org.dushuban.question.QuestionSummary;
import org.dushuban.question.Source;
import org.dushuban.question.Topic;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.UnsavedGuard;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;

class WritingAQuestionTest extends BankViewTest {

    @Test
    void administratorWritesAndPublishesASingleChoice() {
        begin();
        area("题干").setValue("会议在**哪里**闭幕？");
        write("上海", "嘉兴南湖", "杭州", "北京");
        test(letter("B 设为正确答案")).click();
        area("解析").setValue("最后一天转移到嘉兴南湖。");
        field("书名、篇名或文件名").setValue("《中国共产党历史》");

        test(button("发布")).click();

        QuestionSummary question = only();
        assertThat(question.state()).isEqualTo(QuestionState.PUBLISHED);
        QuestionContent content = itemBank.get(question.id()).draft().content();
        assertThat(content).isInstanceOfSatisfying(QuestionContent.SingleChoice.class, choice -> {
            assertThat(choice.right()).isEqualTo(1);
            assertThat(choice.options()).hasSize(4);
        });
    }

    @Test
    void whatIsMissingIsSaidAllAtOnceAndNothingIsSaved() {
        begin();
        write("甲", "", "甲", "丁");

        test(button("保存")).click();

        assertThat(area("题干").getErrorMessage()).isEqualTo("请写题干");
        assertThat(texts().get(1).getErrorMessage()).isEqualTo("请写中文，或者删除这一行");
        assertThat(texts().get(2).getErrorMessage()).isEqualTo("和前面的一样");
        assertThat(find(Paragraph.class).withText("请点字母，设一个正确答案").exists()).isTrue();
        assertThat(itemBank.count(QuestionFilter.of(bank))).isZero();
    }

    @Test
    void englishWithoutChineseIsSaidAndNotDropped() {
        begin();
        area("题干").setValue("题干");
        write("一", "二", "三", "四");
        test(letter("A 设为正确答案")).click();
        area("英文解析").setValue("Because.");
        field("书名、篇名或文件名").setValue("  ");
        field("章节、条款或页码").setValue("第一章");

        test(button("保存")).click();

        assertThat(area("解析").getErrorMessage()).isEqualTo("请先写中文");
        assertThat(field("书名、篇名或文件名").getErrorMessage()).isEqualTo("请先写中文");
        assertThat(itemBank.count(QuestionFilter.of(bank))).isZero();
    }

    @Test
    void topicAndTagThatAreTooLongAreSaid() {
        begin();
        ComboBox<?> topic = find(ComboBox.class).withLabel("主题").single();
        MultiSelectComboBox<?> tags =
                find(MultiSelectComboBox.class).withLabel("标签").single();
        fire(topic, new ComboBoxBase.CustomValueSetEvent<>(topic, true, "长".repeat(61)));
        fire(tags, new ComboBoxBase.CustomValueSetEvent<>(tags, true, "长".repeat(61)));

        assertThat(topic.getErrorMessage()).isEqualTo("主题最多 60 个字符");
        assertThat(tags.getErrorMessage()).isEqualTo("标签最多 60 个字符");
        assertThat(topic.isEmpty()).isTrue();
        assertThat(tags.isEmpty()).isTrue();
    }

    @Test
    void sourceThatCanNoLongerBeReadIsKeptUntilAnotherIsChosen() {
        Source.Passage lost = new Source.Passage(new UUID(1, 2), "p1");
        QuestionDraft complete = QuestionFixture.complete(QuestionFixture.single("题干"));
        Question.Id id = itemBank.add(
                bank,
                new QuestionDraft(
                        complete.content(),
                        complete.difficulty(),
                        complete.topic(),
                        complete.tags(),
                        complete.explanation(),
                        lost,
                        null));
        UI.getCurrent().navigate("admin/questions/" + id);

        assertThat(find(ComboBox.class).withLabel("段落").single().getErrorMessage())
                .isEqualTo("原来的段落已经读不到，请另选一段");
        test(button("保存")).click();
        assertThat(itemBank.get(id).draft().source()).isEqualTo(lost);
    }

    @Test
    void publishingWithoutSourceAndExplanationIsRefusedAndTheDraftKept() {
        begin();
        area("题干").setValue("没有出处");
        write("一", "二", "三", "四");
        test(letter("A 设为正确答案")).click();

        test(button("发布")).click();

        assertThat(find(Paragraph.class).withText("还没有解析，不能发布。").exists()).isTrue();
        assertThat(find(Paragraph.class).withText("还没有出处，不能发布。").exists()).isTrue();
        assertThat(only().state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void blanksAreNoSource() {
        begin();
        area("题干").setValue("空格不是出处");
        write("一", "二", "三", "四");
        test(letter("A 设为正确答案")).click();
        field("书名、篇名或文件名").setValue("  ");
        field("章节、条款或页码").setValue(" ");

        test(button("保存")).click();

        assertThat(itemBank.get(only().id()).draft().source()).isNull();
    }

    @Test
    void aWorkMayBeCitedWithoutAPlace() {
        begin();
        area("题干").setValue("只有书名");
        write("一", "二", "三", "四");
        test(letter("A 设为正确答案")).click();
        field("书名、篇名或文件名").setValue("《中国共产党章程》");
        field("章节、条款或页码").setValue(" ");

        test(button("保存")).click();

        assertThat(itemBank.get(only().id()).draft().source())
                .isEqualTo(new Source.Citation(LocalText.of("《中国共产党章程》"), null));
    }

    @Test
    void previewFollowsWhatIsWrittenWithoutTheKey() {
        begin();
        area("题干").setValue("**重点**");
        write("一", "二", "三", "四");
        test(letter("A 设为正确答案")).click();

        String shown = find(QuestionField.class)
                .single()
                .getElement()
                .getPropertyRaw("question")
                .toString();
        assertThat(shown)
                .contains("<strong>重点</strong>", "single-choice", "一", "四")
                .doesNotContain("right");
    }

    @Test
    void pointsSurviveAnEditThoughThereIsNoFieldForThem() {
        Question.Id id = itemBank.add(
                bank, QuestionFixture.complete(QuestionFixture.single("题干"), QuestionFixture.ARTICLE, BigDecimal.TWO));
        UI.getCurrent().navigate("admin/questions/" + id);
        area("题干").setValue("改过的题干");
        test(button("保存")).click();

        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("改过的题干");
        assertThat(itemBank.get(id).draft().points()).isEqualTo(BigDecimal.TWO);
    }

    @Test
    void goingBackToNewAfterTheFirstSaveWritesAnotherQuestion() {
        begin();
        area("题干").setValue("第一题");
        write("一", "二", "三", "四");
        test(letter("A 设为正确答案")).click();
        test(button("保存")).click();
        Question.Id first = only().id();
        begin();
        assertThat(area("题干").getValue()).isEmpty();
        area("题干").setValue("第二题");
        write("一", "二", "三", "四");
        test(letter("B 设为正确答案")).click();

        test(button("保存")).click();

        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(2);
        assertThat(itemBank.get(first).draft().content().stem().zh()).isEqualTo("第一题");
    }

    @Test
    void retiringAsksFirstAndKeepsWhatIsNotSaved() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        publish(id);
        UI.getCurrent().navigate("admin/questions/" + id);
        area("题干").setValue("还没有保存");
        test(button("停用")).click();
        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.PUBLISHED);
        test(find(NativeButton.class).withText("停用").last()).click();

        assertThat(itemBank.get(id).state()).isEqualTo(QuestionState.RETIRED);
        assertThat(area("题干").getValue()).isEqualTo("还没有保存");
        test(button("保存")).click();
        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("还没有保存");
    }

    @Test
    void aTopicOutOfReachIsShownAndKept() {
        QuestionFixture.asAdmin(district.southAdmin);
        Topic foreign = topics.add(district.south, null, "foreign", LocalText.of("邻居的主题"));
        QuestionFixture.asAdmin(district.northAdmin);
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        jdbc.sql("update question set topic_id = ? where id = ?")
                .params(foreign.id().value(), id.value())
                .update();
        UI.getCurrent().navigate("admin/questions/" + id);
        assertThat(find(ComboBox.class).withLabel("主题").single().isEmpty()).isFalse();
        area("题干").setValue("改过的题干");

        test(button("保存")).click();

        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("改过的题干");
        assertThat(itemBank.get(id).draft().topic()).isEqualTo(foreign.id());
    }

    @Test
    void optionsComeBackAfterATryOfAnotherKind() {
        begin();
        area("题干").setValue("换题型");
        write("一", "二", "三", "四");
        test(letter("C 设为正确答案")).click();
        kind().setValue(QuestionKind.TRUE_FALSE);
        kind().setValue(QuestionKind.SINGLE_CHOICE);

        assertThat(texts()).extracting(TextField::getValue).containsExactly("一", "二", "三", "四");
        test(button("保存")).click();
        assertThat(itemBank.get(only().id()).draft().content())
                .isInstanceOfSatisfying(
                        QuestionContent.SingleChoice.class,
                        choice -> assertThat(choice.right()).isEqualTo(2));
    }

    @Test
    void otherKindKeepsTheOptions() {
        begin();
        area("题干").setValue("换题型");
        write("一", "二", "三", "四");
        test(letter("C 设为正确答案")).click();
        kind().setValue(QuestionKind.MULTIPLE_CHOICE);
        test(letter("A 设为正确答案")).click();

        test(button("保存")).click();

        assertThat(itemBank.get(only().id()).draft().content())
                .isInstanceOfSatisfying(
                        QuestionContent.MultipleChoice.class,
                        choice -> assertThat(choice.right()).containsExactly(0, 2));
    }

    @Test
    void keyboardSaves() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("原来的题干")));
        UI.getCurrent().navigate("admin/questions/" + id);
        area("题干").setValue("改过的题干");

        fireShortcut(Key.KEY_S, KeyModifier.CONTROL);

        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("改过的题干");
    }

    @Test
    void leavingAsksOnlyWhileSomethingIsNotSaved() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        UI.getCurrent().navigate("admin/questions/" + id);
        area("题干").setValue("还没有保存");
        UI.getCurrent().navigate("admin/bank");

        assertThat(getCurrentView()).isInstanceOf(QuestionEditorView.class);
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        test(button("保存")).click();
        UI.getCurrent().navigate("admin/bank");
        assertThat(getCurrentView()).isInstanceOf(QuestionBankView.class);
    }

    @Test
    void theBrowserAsksBeforeItReloadsOnlyWhileSomethingIsNotSaved() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        UI.getCurrent().navigate("admin/questions/" + id);
        UnsavedGuard guard = find(UnsavedGuard.class).single();
        area("题干").setValue("还没有保存");
        guard.tell();
        assertThat(guard.getElement().getProperty("unsaved", false)).isTrue();

        fireShortcut(Key.KEY_S, KeyModifier.CONTROL);

        assertThat(guard.getElement().getProperty("unsaved", true)).isFalse();
    }

    @Test
    void leavingWithoutSavingLeaves() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        UI.getCurrent().navigate("admin/questions/" + id);
        area("题干").setValue("不要了");
        UI.getCurrent().navigate("admin/bank");

        test(find(ConfirmDialog.class).single()).reject();

        assertThat(getCurrentView()).isInstanceOf(QuestionBankView.class);
        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("题干");
    }

    @Test
    void optionsAreAddedMovedAndRemoved() {
        begin();
        area("题干").setValue("次序");
        write("一", "二", "三", "四");
        test(letter("D 设为正确答案")).click();
        test(button("添加选项")).click();
        find(TextField.class).withAriaLabel("选项 E").single().setValue("五");
        choose("选项 D 的更多操作", "上移");
        choose("选项 A 的更多操作", "删除");

        test(button("保存")).click();

        assertThat(itemBank.get(only().id()).draft().content())
                .isInstanceOfSatisfying(QuestionContent.SingleChoice.class, choice -> {
                    assertThat(choice.options()).extracting(LocalText::zh).containsExactly("二", "四", "三", "五");
                    assertThat(choice.right()).isEqualTo(1);
                });
    }

    @Test
    void secondAuthorLosesNothingAndOverwritesNothing() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        UI.getCurrent().navigate("admin/questions/" + id);
        itemBank.edit(id, itemBank.get(id).revision(), QuestionFixture.complete(QuestionFixture.single("别人先保存")));
        area("题干").setValue("我的修改");

        test(button("保存")).click();

        assertThat(find(Paragraph.class).withTextContaining("别人刚刚保存").exists()).isTrue();
        assertThat(area("题干").getValue()).isEqualTo("我的修改");
        assertThat(itemBank.get(id).draft().content().stem().zh()).isEqualTo("别人先保存");
    }

    @Test
    void neighboursQuestionAndBankAreNotFound() {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题干")));
        QuestionFixture.asAdmin(district.southAdmin);

        for (String address : List.of("admin/questions/" + id, "admin/questions/x")) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).isNotInstanceOf(QuestionEditorView.class);
        }
        begin();
        assertThat(getCurrentView()).isNotInstanceOf(QuestionEditorView.class);
    }

    private static void fire(Component component, ComponentEvent<?> event) {
        ComponentUtil.fireEvent(component, event);
    }

    private void begin() {
        UI.getCurrent().navigate("admin/questions/new", QueryParameters.of("bank", bank.toString()));
    }

    private void choose(String menu, String action) {
        ContextMenu opened = find(MoreMenu.class).withAriaLabel(menu).single().menu;
        test(opened).open();
        test(opened).clickItem(action);
    }

    private void write(String... options) {
        IntStream.range(0, options.length).forEach(i -> texts().get(i).setValue(options[i]));
    }

    private List<TextField> texts() {
        return IntStream.range(0, 4)
                .mapToObj(i -> find(TextField.class)
                        .withAriaLabel("选项 " + (char) ('A' + i))
                        .single())
                .toList();
    }

    private QuestionSummary only() {
        return itemBank.questions(QuestionFilter.of(bank), 0, 10).getFirst();
    }

    private NativeButton letter(String label) {
        return find(NativeButton.class).withAriaLabel(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    @SuppressWarnings("unchecked")
    private Select<QuestionKind> kind() {
        Component found = find(Select.class).withLabel("题型").single();
        return (Select<QuestionKind>) found;
    }
}
