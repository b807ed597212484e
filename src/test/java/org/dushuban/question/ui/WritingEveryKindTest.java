package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The author's form of each kind: what is written becomes the question, and what is wrong is said at its field. */
class WritingEveryKindTest extends BankViewTest {

    private static final LocalText STEM = LocalText.of("题干");

    @Test
    void aStatement() {
        begin(QuestionKind.TRUE_FALSE);
        save();
        assertThat(find(RadioButtonGroup.class).withLabel("这个说法").single().getErrorMessage())
                .isEqualTo("请选对或错");
        truth().setValue(false);

        assertThat(saved()).isEqualTo(new QuestionContent.TrueFalse(STEM, false));
    }

    @Test
    void blanksWithTheirMarks() {
        begin(QuestionKind.FILL_IN);
        area("题干").setValue("一大在[[1]]开幕，在[[2]]");
        accepted(1).setValue("上海\n 上海市 \n\n上海");
        accepted(2).setValue("南湖");
        matches(2).setValue(Match.CONTAINS);
        folds(2).setValue(Set.of(Fold.SPACE));

        QuestionContent content = saved();
        assertThat(find(BlankRow.class).all()).as("shown again after saving").hasSize(2);
        assertThat(content)
                .isEqualTo(new QuestionContent.FillIn(
                        LocalText.of("一大在[[1]]开幕，在[[2]]"),
                        List.of(
                                new Blank(List.of("上海", "上海市"), Match.EXACT, Fold.ALL),
                                new Blank(List.of("南湖"), Match.CONTAINS, EnumSet.of(Fold.SPACE)))));
    }

    @Test
    void marksThatDoNotFitAndBlanksThatAcceptNothingAreSaid() {
        begin(QuestionKind.FILL_IN);
        area("题干").setValue("一大在[[1]]开幕，在[[1]]闭幕");
        press("添加空");
        accepted(2).setValue("。。\n甲");
        save();

        assertThat(said()).contains("题干里的标记和空对不上：现在有 2 个空，每种语言的题干里，[[1]] 到 [[2]] 要么各写一次，要么都不写");
        assertThat(accepted(1).getErrorMessage()).isEqualTo("请写接受的答案");
        assertThat(accepted(2).getErrorMessage()).isEqualTo("忽略这些以后，“。。”什么也不剩");
        accepted(1).setValue("甲".repeat(Blank.MAX_LENGTH + 1));
        accepted(2).setValue("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21");
        save();
        assertThat(accepted(1).getErrorMessage()).isEqualTo("一个答案最多 200 个字符");
        assertThat(accepted(2).getErrorMessage()).isEqualTo("最多 20 个答案");
        assertThat(itemBank.count(QuestionFilter.of(bank))).isZero();
    }

    @Test
    void aNumberWithItsToleranceAndUnit() {
        begin(QuestionKind.NUMERIC);
        field("正确的数").setValue("１,２00.50");
        field("允许误差").setValue("0.5");
        field("单位").setValue("万人");

        assertThat(saved())
                .isEqualTo(new QuestionContent.Numeric(
                        STEM, new BigDecimal("1200.5"), new BigDecimal("0.5"), LocalText.of("万人")));
    }

    @Test
    void numbersThatAreNoneAreSaid() {
        begin(QuestionKind.NUMERIC);
        field("正确的数").setValue("三");
        field("允许误差").setValue("-1");
        field("英文单位").setValue("people");
        save();

        assertThat(field("正确的数").getErrorMessage()).isEqualTo("请写一个数，例如 1,200 或 -3.5");
        assertThat(field("允许误差").getErrorMessage()).isEqualTo("误差不能是负数");
        assertThat(field("单位").getErrorMessage()).isEqualTo("请先写中文");
        field("正确的数").setValue("1234567890123456");
        field("允许误差").setValue("0.12345678901");
        save();
        assertThat(field("正确的数").getErrorMessage()).isEqualTo("整数部分最多 15 位，小数最多 10 位");
        assertThat(field("允许误差").getErrorMessage()).isEqualTo("整数部分最多 15 位，小数最多 10 位");
    }

    @Test
    void aDateAsPreciseAsItIsWritten() {
        begin(QuestionKind.DATE);
        field("正确的日期").setValue("一九二一年七月");
        number("差多少以内得满分").setValue(1);
        number("差多少起不得分").setValue(12);

        assertThat(saved()).isEqualTo(new QuestionContent.Date(STEM, new PartialDate(1921, 7, null), 1, 12));
    }

    @Test
    void datesAndDistancesThatAreNoneAreSaid() {
        begin(QuestionKind.DATE);
        field("正确的日期").setValue("1921-02-30");
        number("差多少以内得满分").setValue(5);
        number("差多少起不得分").setValue(5);
        save();

        assertThat(field("正确的日期").getErrorMessage()).startsWith("请写一个日期");
        assertThat(number("差多少起不得分").isInvalid()).isTrue();
        assertThat(number("差多少起不得分").getErrorMessage()).isEqualTo("请填 6 到 36,500 的整数");
        number("差多少以内得满分").clear();
        save();
        assertThat(number("差多少以内得满分").getErrorMessage()).isEqualTo("请填 0 到 36,499 的整数");
    }

    @Test
    void itemsInTheirOrder() {
        begin(QuestionKind.ORDERING);
        write("第 %s 项", "三大", "一大", "二大", "四大");
        choose("第 2 项的更多操作", "上移");
        choose("第 3 项的更多操作", "上移");
        choose("第 4 项的更多操作", "删除");
        rule().setValue(OrderingRule.POSITION);

        assertThat(saved())
                .isEqualTo(new QuestionContent.Ordering(
                        STEM,
                        List.of(LocalText.of("一大"), LocalText.of("二大"), LocalText.of("三大")),
                        OrderingRule.POSITION));
    }

    @Test
    void itemsThatAreMissingOrTwiceAreSaid() {
        begin(QuestionKind.ORDERING);
        write("第 %s 项", "一大", "一大", "", "四大");
        save();

        assertThat(named("第 2 项").getErrorMessage()).isEqualTo("和前面的一样");
        assertThat(named("第 3 项").getErrorMessage()).isEqualTo("请写中文，或者删除这一行");
    }

    @Test
    void pairsWithDistractors() {
        begin(QuestionKind.MATCHING);
        write("第 %s 对的左边", "一大", "二大", "三大");
        write("第 %s 对的右边", "上海", "上海", "广州");
        press("添加干扰项");
        named("干扰项 1").setValue("武汉");
        named("干扰项 1 的英文").setValue("Wuhan");

        assertThat(saved())
                .isEqualTo(new QuestionContent.Matching(
                        STEM,
                        List.of(pair("一大", "上海"), pair("二大", "上海"), pair("三大", "广州")),
                        List.of(new LocalText("武汉", "Wuhan"))));
    }

    @Test
    void pairsAndDistractorsThatClashAreSaid() {
        begin(QuestionKind.MATCHING);
        write("第 %s 对的左边", "一大", "一大", "三大");
        write("第 %s 对的右边", "上海", "上海", "");
        named("第 2 对右边的英文").setValue("Shanghai");
        press("添加干扰项");
        named("干扰项 1").setValue("上海");
        save();

        assertThat(named("第 2 对的左边").getErrorMessage()).isEqualTo("和前面的一样");
        assertThat(named("第 2 对的右边").getErrorMessage()).isEqualTo("同样的中文，前面配了另一种英文");
        assertThat(named("第 3 对的右边").getErrorMessage()).isEqualTo("请写中文，或者删除这一行");
        assertThat(named("干扰项 1").getErrorMessage()).isEqualTo("和前面的一样");
    }

    @Test
    void noMoreThanTwelveChoices() {
        begin(QuestionKind.MATCHING);
        write("第 %s 对的左边", "一", "二", "三");
        write("第 %s 对的右边", "甲", "乙", "丙");
        for (int i = 1; i <= 10; i++) {
            press("添加干扰项");
            named("干扰项 " + i).setValue("多余" + i);
        }
        save();

        assertThat(said()).contains("右边最多 12 种内容，干扰项也算");
    }

    @Test
    void aShortTextWithItsModel() {
        begin(QuestionKind.SHORT_TEXT);
        number("最多字数").setValue(0);
        save();
        assertThat(number("最多字数").getErrorMessage()).isEqualTo("请填 1 到 10,000 的整数");
        assertThat(area("参考答案，给阅卷人看").getErrorMessage()).isEqualTo("请写参考答案");
        number("最多字数").setValue(300);
        area("参考答案，给阅卷人看").setValue("要点一，要点二");

        assertThat(saved()).isEqualTo(new QuestionContent.ShortText(STEM, LocalText.of("要点一，要点二"), 300));
    }

    @Test
    void whatIsWrongIsSaidInEnglishToo() {
        UI.getCurrent().setLocale(Languages.ENGLISH);
        UI.getCurrent().navigate("admin/questions/new", QueryParameters.of("bank", bank.toString()));
        kind("Kind").setValue(QuestionKind.NUMERIC);
        press("Save");

        assertThat(field("Right number").getErrorMessage()).isEqualTo("Write a number such as 1,200 or -3.5");
    }

    @ParameterizedTest
    @EnumSource
    void anyQuestionOfTheKindComesBackAsItWas(QuestionKind kind) {
        for (int seed = 0; seed < 20; seed++) {
            QuestionContent content = new SomeQuestions(seed).of(kind);
            AnswerForm form = AnswerForm.of(kind, () -> {});
            form.show(content);
            List<String> before = form.values();

            assertThat(form.read(content.stem())).as("seed " + seed).contains(content);
            assertThat(form.values()).isEqualTo(before);
        }
    }

    /** A form never throws: what it does not take, it says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsWrittenIsTakenOrRefusedInWords(long seed) {
        Random random = new Random(seed);
        List<String> texts = List.of("", "甲", "乙", " 甲 ", "0", "-1", "1e9", "1921-07", "[[1]]", "。", "9".repeat(30));
        for (QuestionKind kind : QuestionKind.values()) {
            begin(kind);
            for (int round = 0; round < 8; round++) {
                find(TextField.class).all().forEach(one -> one.setValue(texts.get(random.nextInt(texts.size()))));
                find(TextArea.class).all().forEach(one -> one.setValue(texts.get(random.nextInt(texts.size()))));
                find(IntegerField.class).all().forEach(one -> one.setValue(random.nextInt(-2, 40_000)));
                AnswerForm form = find(AnswerForm.class).single();
                Optional<QuestionContent> content = form.read(STEM);
                assertThat(content.isPresent() || saysWhy(form))
                        .as(kind + ", seed " + seed + ", round " + round)
                        .isTrue();
                assertThat(form.preview(STEM).kind()).isEqualTo(kind.tag());
            }
        }
    }

    private static boolean saysWhy(Component part) {
        boolean marked = part instanceof HasValidation field
                && field.isInvalid()
                && !field.getErrorMessage().isBlank();
        return marked
                || (part instanceof AnswerForm form && !form.problem().getText().isEmpty())
                || part.getChildren().anyMatch(WritingEveryKindTest::saysWhy);
    }

    @Test
    void textsGoFromAChoiceToAnOrderAndBackAndOtherFormsAreKept() {
        begin(QuestionKind.SINGLE_CHOICE);
        write("选项 %s", "甲", "乙", "丙", "丁");
        kind("题型").setValue(QuestionKind.NUMERIC);
        field("正确的数").setValue("13");
        kind("题型").setValue(QuestionKind.ORDERING);
        assertThat(named("第 3 项").getValue()).isEqualTo("丙");
        named("第 3 项").setValue("改过");
        kind("题型").setValue(QuestionKind.MULTIPLE_CHOICE);

        assertThat(named("选项 C").getValue()).isEqualTo("改过");
        kind("题型").setValue(QuestionKind.NUMERIC);
        assertThat(field("正确的数").getValue()).isEqualTo("13");
    }

    @Test
    void stemAndExplanationTakePictures() {
        begin(QuestionKind.SINGLE_CHOICE);

        assertThat(find(NativeButton.class).withText("插入图片").all())
                .extracting(button -> button.getElement().getAttribute("aria-label"))
                .containsExactly("插入图片到“题干”", "插入图片到“英文题干”", "插入图片到“解析”", "插入图片到“英文解析”");
    }

    private void begin(QuestionKind kind) {
        UI.getCurrent().navigate("admin/bank");
        UI.getCurrent().navigate("admin/questions/new", QueryParameters.of("bank", bank.toString()));
        kind("题型").setValue(kind);
        area("题干").setValue("题干");
        area("解析").setValue("因为。");
    }

    private void save() {
        press("保存");
    }

    private QuestionContent saved() {
        assertThat(itemBank.count(QuestionFilter.of(bank))).isZero();
        save();
        assertThat(said()).isEmpty();
        var id = itemBank.questions(QuestionFilter.of(bank), 0, 10).getFirst().id();
        return itemBank.get(id).draft().content();
    }

    private String said() {
        return find(AnswerForm.class).single().problem().getText();
    }

    private void write(String name, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            String place = name.startsWith("选项") ? String.valueOf((char) ('A' + i)) : String.valueOf(i + 1);
            named(name.formatted(place)).setValue(texts[i]);
        }
    }

    private void choose(String menu, String action) {
        ContextMenu opened = find(MoreMenu.class).withAriaLabel(menu).single().menu;
        test(opened).open();
        test(opened).clickItem(action);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private TextField named(String name) {
        return find(TextField.class).withAriaLabel(name).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withLabel(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private TextArea accepted(int blank) {
        return find(TextArea.class).withAriaLabel("第 " + blank + " 空接受的答案").single();
    }

    @SuppressWarnings("unchecked")
    private Select<Match> matches(int blank) {
        Component found =
                find(Select.class).withAriaLabel("第 " + blank + " 空怎样比较").single();
        return (Select<Match>) found;
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Fold> folds(int blank) {
        Component found = find(CheckboxGroup.class).withLabel("忽略").all().get(blank - 1);
        return (CheckboxGroup<Fold>) found;
    }

    @SuppressWarnings("unchecked")
    private Select<OrderingRule> rule() {
        Component found = find(Select.class).withLabel("部分正确时").single();
        return (Select<OrderingRule>) found;
    }

    @SuppressWarnings("unchecked")
    private Select<QuestionKind> kind(String label) {
        Component found = find(Select.class).withLabel(label).single();
        return (Select<QuestionKind>) found;
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> truth() {
        Component found = find(RadioButtonGroup.class).withLabel("这个说法").single();
        return (RadioButtonGroup<Boolean>) found;
    }

    private static Pair pair(String left, String right) {
        return new Pair(LocalText.of(left), LocalText.of(right));
    }
}
