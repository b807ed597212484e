package org.dushuban.attempt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.Attempts;
import org.dushuban.attempt.Delivery;
import org.dushuban.question.Answer;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Review;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuizFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class TakingAQuizTest extends SpringBrowserlessTest {

    @Autowired
    Attempts attempts;

    @Autowired
    ApplicationContext context;

    QuizFixture fixture;

    @BeforeEach
    void organisation() {
        fixture = new QuizFixture(context);
        UI.getCurrent().setLocale(Languages.CHINESE);
    }

    @Test
    void memberFindsTheQuizAndStartsIt() {
        Quiz.Id quiz = fixture.open();
        fixture.asMember();
        UI.getCurrent().navigate("quizzes");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getText))
                .contains("每周一测 第 11 期", "去答题");

        UI.getCurrent().navigate("quizzes/" + quiz);
        test(button("开始答题")).click();

        assertThat(getCurrentView()).isInstanceOf(AttemptView.class);
        assertThat(attempts.quiz(quiz).running()).isPresent();
    }

    @Test
    void pageOfARunningAttemptHoldsEveryQuestionAndNoRightAnswer() {
        Attempt.Id id = started(fixture.open());
        UI.getCurrent().navigate("attempts/" + id);
        String paper = find(QuizPaper.class).single().getElement().getProperty("paper", "") + rawPaper();

        assertThat(paper).contains("哪一天开幕", "哪些是对的", "第一个纲领", "选项1", "选项4", "\"对\"", "\"错\"", "remainingMs");
        assertThat(paper)
                .doesNotContain(
                        "\"right\"", "explanation", "source", "因为章程", "章程》", "\"order\"", "seed", "version", "worth");
        fixture.versions.forEach(version -> assertThat(paper).doesNotContain(version.toString()));
    }

    @Test
    void lobbyOffersToGoOnWithARunningAttempt() {
        Quiz.Id quiz = fixture.open();
        Attempt.Id id = started(quiz);
        UI.getCurrent().navigate("quizzes/" + quiz);
        test(button("接着答")).click();

        assertThat(getCurrentView()).isInstanceOf(AttemptView.class);
        assertThat(attempts.quiz(quiz).own())
                .singleElement()
                .satisfies(own -> assertThat(own.id()).isEqualTo(id));
    }

    @Test
    void closedAttemptLeadsToItsResult() {
        Attempt.Id id = started(fixture.open());
        int statement = attempts.sheet(id).slots().stream()
                .filter(slot -> slot.asked().kind().equals("true-false"))
                .findFirst()
                .orElseThrow()
                .number();
        attempts.saveAnswer(id, statement, new Delivery(UUID.randomUUID(), 0), new Answer.TrueFalse(true));
        attempts.submit(id);
        UI.getCurrent().navigate("attempts/" + id);

        assertThat(getCurrentView()).isInstanceOf(ResultView.class);
        assertThat(texts()).contains("未合格", "你 5", "及格 9", "错题 2", "标记 0", "全部 3", "没有作答，得 0 分", "正确答案");
        assertThat(texts()).doesNotContain("第一个纲领");
        assertThat(texts()).contains("因为章程这样写", "《中国共产党章程》，第五条");
    }

    @Test
    void resultSaysWhyRightAnswersWait() {
        Attempt.Id id = started(fixture.open(2, Review.ALL_AT_ONCE));
        attempts.submit(id);
        UI.getCurrent().navigate("attempts/" + id + "/result");

        assertThat(texts()).contains("未合格", "没有作答，得 0 分", "还能作答的时候不显示正确答案和解析");
        assertThat(texts()).doesNotContain("因为章程这样写");
    }

    @Test
    void partOfTheReviewStandsInTheAddress() {
        Attempt.Id id = started(fixture.open());
        attempts.flag(id, 1, true);
        attempts.submit(id);
        UI.getCurrent().navigate("attempts/" + id + "/result", QueryParameters.of("show", "flagged"));

        assertThat(find(ReviewRow.class).all())
                .singleElement()
                .satisfies(row -> assertThat(row.getId()).contains("q1"));
        UI.getCurrent().navigate("attempts/" + id + "/result", QueryParameters.of("show", "all"));
        assertThat(find(ReviewRow.class).all()).hasSize(3);
    }

    @Test
    void reviewThatIsNotOpenYetSaysWhenAndShowsNothing() {
        Attempt.Id id = started(fixture.open(1, new Review(Review.Moment.CLOSE, true, true, true)));
        attempts.submit(id);
        UI.getCurrent().navigate("attempts/" + id + "/result");

        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(find(ReviewRow.class).all()).isEmpty();
        assertThat(find(ScorePanel.class).all()).isEmpty();
        assertThat(texts()).contains("开放").doesNotContain("正确答案：", "因为章程");
    }

    @Test
    void lobbySaysWhyAResultIsNotTold() {
        Quiz.Id later = fixture.open(1, new Review(Review.Moment.CLOSE, true, true, true));
        Attempt.Id id = started(later);
        UI.getCurrent().navigate("quizzes/" + later);
        assertThat(texts()).contains("正在作答", "收卷，还有 14 分");

        attempts.submit(id);
        UI.getCurrent().navigate("quizzes/" + later);
        assertThat(texts()).containsPattern("成绩 .+ 起可以看");

        Quiz.Id never = fixture.open(1, new Review(Review.Moment.SUBMISSION, false, false, false));
        attempts.submit(started(never));
        UI.getCurrent().navigate("quizzes/" + never);
        assertThat(texts()).contains("本测验不显示成绩", "可答 1 次").doesNotContain("取最高分");
    }

    @Test
    void runningAttemptHasNoResultPage() {
        Attempt.Id id = started(fixture.open());
        UI.getCurrent().navigate("attempts/" + id + "/result");

        assertThat(getCurrentView()).isInstanceOf(AttemptView.class);
    }

    @Test
    void attemptAndQuizOfOthersAreNotFound() {
        Quiz.Id quiz = fixture.open();
        Attempt.Id id = started(quiz);
        fixture.asStranger();
        for (String address : new String[] {
            "attempts/" + id, "attempts/" + id + "/result", "quizzes/" + quiz, "attempts/x", "quizzes/x"
        }) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView())
                    .as(address)
                    .isNotInstanceOfAny(AttemptView.class, ResultView.class, LobbyView.class);
            assertThat(find(QuizPaper.class).all()).isEmpty();
        }
    }

    @Test
    void pageSpeaksEnglishToWhomReadsIt() {
        Quiz.Id quiz = fixture.open();
        fixture.asMember();
        UI.getCurrent().setLocale(Languages.ENGLISH);
        UI.getCurrent().navigate("quizzes/" + quiz);

        assertThat(button("Start quiz")).isNotNull();
        assertThat(texts()).contains("One attempt", "All or nothing");
    }

    private Attempt.Id started(Quiz.Id quiz) {
        fixture.asMember();
        attempts.start(quiz);
        return attempts.quiz(quiz).running().orElseThrow().id();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String rawPaper() {
        return String.valueOf(find(QuizPaper.class).single().getElement().getPropertyRaw("paper"));
    }

    /** Every text on the page. */
    private String texts() {
        StringBuilder all = new StringBuilder();
        for (Class<? extends Component> type : java.util.List.<Class<? extends Component>>of(
                Span.class, Paragraph.class, Anchor.class, RouterLink.class)) {
            find(type)
                    .all()
                    .forEach(found -> all.append(found.getElement().getText()).append('\n'));
        }
        find(com.vaadin.flow.component.html.DescriptionList.Description.class)
                .all()
                .forEach(found -> all.append(found.getText()).append('\n'));
        find(com.vaadin.flow.component.html.H2.class)
                .all()
                .forEach(found -> all.append(found.getText()).append('\n'));
        find(Html.class).all().forEach(found -> all.append(found.getInnerHtml()).append('\n'));
        return all.toString();
    }
}
