package org.dushuban.quiz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionContent;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Review;
import org.dushuban.quiz.Section;
import org.dushuban.quiz.Window;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.UnsavedGuard;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.QuizFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ComposingAQuizTest extends SpringBrowserlessTest {

    @Autowired
    Quizzes quizzes;

    @Autowired
    ItemBank bank;

    @Autowired
    Publishing publishing;

    @Autowired
    ApplicationContext context;

    QuizFixture fixture;

    @BeforeEach
    void administrator() {
        fixture = new QuizFixture(context);
        fixture.asAdmin();
        UI.getCurrent().setLocale(Languages.CHINESE);
    }

    @Test
    void administratorWritesPicksAndPublishes() {
        UI.getCurrent().navigate("admin/quizzes");
        test(button("新测验")).click();
        find(TextField.class).withCaption("中文名称").single().setValue("专题：一大前后");
        test(button("新建")).click();
        assertThat(getCurrentView()).isInstanceOf(QuizComposerView.class);

        test(button("发布")).click();
        assertThat(said()).containsExactly("还没有题目。从题库挑题以后再发布。");

        test(button("从题库挑题")).click();
        pickAll();
        test(button("加入卷子")).click();
        test(button("发布")).click();

        Quiz quiz = quizzes.administered().getFirst();
        assertThat(quiz.rules().title().zh()).isEqualTo("专题：一大前后");
        assertThat(quiz.state()).isEqualTo(Quiz.State.PUBLISHED);
        assertThat(quiz.questions()).isEqualTo(3);
        assertThat(quiz.maximum()).isEqualByComparingTo("15");
    }

    @Test
    void theBrowserAsksBeforeAPickThatIsNotSavedIsLost() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        assertThat(unsaved()).isFalse();

        test(find(Button.class).withText("移出").first()).click();
        assertThat(unsaved()).isTrue();
        test(button("保存")).click();
        assertThat(unsaved()).isFalse();
    }

    @Test
    void numberOutsideItsRangeIsSaidAndNotSaved() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        IntegerField attempts = find(IntegerField.class).withCaption("次数").single();
        attempts.setValue(99);
        test(button("保存")).click();

        assertThat(attempts.isInvalid()).isTrue();
        assertThat(quizzes.toAdminister(id).rules().attempts()).isEqualTo(1);
    }

    @Test
    void timeThatIsMissingIsSaidBesideTheField() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        DateTimePicker closes = find(DateTimePicker.class).withCaption("截止").single();
        closes.setValue(null);
        test(button("保存")).click();

        assertThat(closes.isInvalid()).isTrue();
        assertThat(closes.getErrorMessage()).isEqualTo("请填日期和时间");
    }

    @Test
    void pointsOutsideTheirRangeAreSaidAndNotSaved() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        TextField points = points(1);
        for (String wrong : List.of("0", "-1", "2.505", "1001", "五", "", "1".repeat(5_000))) {
            points.setValue(wrong);
            test(button("保存")).click();

            assertThat(points.isInvalid()).as(wrong).isTrue();
            assertThat(said()).containsExactly("有没填好的地方，请看标出的栏目。");
        }
        assertThat(quizzes.toAdminister(id).maximum()).isEqualByComparingTo("15");
    }

    @Test
    void decimalPointsAreShownAndSavedAsTheyAre() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        points(1).setValue("2.5");
        test(button("保存")).click();

        assertThat(quizzes.toAdminister(id).maximum()).isEqualByComparingTo("12.5");
        UI.getCurrent().navigate("admin/quizzes");
        UI.getCurrent().navigate("admin/quizzes/" + id);
        assertThat(points(1).getValue()).isEqualTo("2.5");
        assertThat(points(2).getValue()).isEqualTo("5");
    }

    @Test
    void pickedQuestionBringsThePointsOfItsAuthor() {
        Quiz.Id id = quizzes.create(fixture.owner(), QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        Question.Id worth = bank.add(
                bank.create(fixture.owner(), "有分值"),
                QuestionFixture.complete(
                        QuestionFixture.single("有分值的题"), QuestionFixture.ARTICLE, new BigDecimal("7.5")));
        publishing.submit(worth, bank.get(worth).revision());
        UI.getCurrent().navigate("admin/quizzes/" + id);
        test(button("从题库挑题")).click();
        test(find(CheckboxGroup.class).single()).selectAll();
        test(button("加入卷子")).click();
        test(button("保存")).click();

        assertThat(quizzes.toAdminister(id).entries())
                .extracting(Section.Entry::points)
                .containsExactlyInAnyOrder(
                        new BigDecimal("7.5"), new BigDecimal("5"), new BigDecimal("5"), new BigDecimal("5"));
    }

    @Test
    void limitOfSecondsSurvivesASaveThatDoesNotTouchIt() {
        QuizRules rules = QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE);
        Quiz.Id id = fixture.draft(new QuizRules(
                rules.title(),
                rules.kind(),
                rules.window(),
                Duration.ofSeconds(90),
                rules.attempts(),
                rules.counts(),
                rules.passPercent(),
                rules.shuffleQuestions(),
                rules.shuffleOptions(),
                rules.multipleChoice(),
                rules.review()));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        test(button("保存")).click();

        assertThat(quizzes.toAdminister(id).rules().limit()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void quizThatIsOverBeforeItBeganIsNotPublished() {
        Instant now = Instant.now();
        Window past = new Window(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(1)));
        Quiz.Id id = fixture.draft(QuizFixture.rules(past, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        test(button("发布")).click();

        assertThat(said()).containsExactly("截止时间已经过去，发布以后没有人能作答。请改时间。");
        assertThat(quizzes.toAdminister(id).state()).isEqualTo(Quiz.State.DRAFT);
    }

    @Test
    void whatAnotherAdministratorHasSavedMeanwhileStays() {
        QuizRules rules = QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE);
        Quiz.Id id = fixture.draft(rules);
        UI.getCurrent().navigate("admin/quizzes/" + id);
        quizzes.edit(
                id,
                quizzes.toAdminister(id).revision(),
                rules.withTitle(LocalText.of("别人先保存")),
                List.of(fixture.section()));
        title().setValue("我的修改");
        test(button("保存")).click();

        assertThat(said()).singleElement().asString().contains("别人刚才保存过");
        assertThat(title().getValue()).isEqualTo("我的修改");
        assertThat(quizzes.toAdminister(id).rules().title().zh()).isEqualTo("别人先保存");
    }

    @Test
    void leavingAsksOnlyWhileSomethingIsNotSaved() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        test(find(Button.class).withText("移出").all().getFirst()).click();
        UI.getCurrent().navigate("admin/quizzes");
        assertThat(getCurrentView()).isInstanceOf(QuizComposerView.class);
        test(find(ConfirmDialog.class).single()).confirm();

        test(button("保存")).click();
        UI.getCurrent().navigate("admin/quizzes");
        assertThat(getCurrentView()).isInstanceOf(QuizAdminView.class);
    }

    @Test
    void whatAPersonHasToMarkCannotBePicked() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        Question.Id essay = bank.add(
                bank.create(fixture.owner(), "简答"),
                QuestionFixture.complete(
                        new QuestionContent.ShortText(LocalText.of("简述遵义会议的意义"), LocalText.of("确立了正确路线"), 300)));
        publishing.submit(essay, bank.get(essay).revision());
        UI.getCurrent().navigate("admin/quizzes/" + id);
        test(button("从题库挑题")).click();

        assertThat(find(CheckboxGroup.class).single().getChildren())
                .filteredOn(child -> child.getElement().getProperty("disabled", false))
                .singleElement()
                .extracting(child -> ((Checkbox) child).getLabel())
                .asString()
                .contains("简述遵义会议的意义");
    }

    @Test
    void stemsAreListedWithoutTheMarksOfMarkdown() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        Question.Id marked = bank.add(
                bank.create(fixture.owner(), "记号"), QuestionFixture.complete(QuestionFixture.single("**哪里**闭幕？")));
        publishing.submit(marked, bank.get(marked).revision());
        UI.getCurrent().navigate("admin/quizzes/" + id);
        test(button("从题库挑题")).click();
        test(find(CheckboxGroup.class).single()).selectAll();
        test(button("加入卷子")).click();

        assertThat(find(Paragraph.class).withText("哪里闭幕？").exists()).isTrue();
    }

    @Test
    void listTellsWhichQuizzesCanBeTakenNow() {
        Instant now = Instant.now();
        fixture.open();
        fixture.publish(QuizFixture.rules(
                new Window(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))), 1, Review.ALL_AT_ONCE));
        fixture.publish(QuizFixture.rules(
                new Window(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1))), 1, Review.ALL_AT_ONCE));
        fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes");

        assertThat(find(Span.class).withClassName("ds-label").all())
                .extracting(Span::getText)
                .contains("未开始", "进行中", "草稿", "已截止");
    }

    @Test
    void publishedQuizCanOnlyBeCopiedAndClosed() {
        Quiz.Id id = fixture.open();
        UI.getCurrent().navigate("admin/quizzes/" + id);

        assertThat(find(Button.class).withText("保存").exists()).isFalse();
        assertThat(find(Button.class).withText("发布").exists()).isFalse();
        assertThat(button("提前截止")).isNotNull();
        test(button("复制一份")).click();
        assertThat(quizzes.administered())
                .filteredOn(quiz -> quiz.state() == Quiz.State.DRAFT)
                .singleElement()
                .satisfies(copy -> assertThat(copy.rules().title().zh()).contains("副本"));
    }

    @Test
    void quizOfANeighbourIsNotFound() {
        Quiz.Id id = fixture.open();
        QuestionFixture.asAdmin(fixture.people.southAdmin);
        UI.getCurrent().navigate("admin/quizzes/" + id);

        assertThat(getCurrentView()).isNotInstanceOf(QuizComposerView.class);
    }

    @SuppressWarnings("unchecked")
    private void pickAll() {
        CheckboxGroup<Object> choices = find(CheckboxGroup.class).single();
        test(choices).selectAll();
        assertThat(new HashSet<>(choices.getValue())).hasSize(3);
    }

    private List<String> said() {
        return find(ListItem.class, find(ReasonList.class).single()).all().stream()
                .map(ListItem::getText)
                .toList();
    }

    private TextField points(int place) {
        return find(TextField.class).withAriaLabel("第 " + place + " 题的分值").single();
    }

    private TextField title() {
        return find(TextField.class).withCaption("中文名称").single();
    }

    /** Whether the browser asks before it closes the page. */
    private boolean unsaved() {
        return find(UnsavedGuard.class).single().getElement().getProperty("unsaved", false);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
