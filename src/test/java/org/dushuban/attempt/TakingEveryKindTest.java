package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dushuban.question.Answer;
import org.dushuban.question.AnswerReview;
import org.dushuban.question.Answers;
import org.dushuban.question.Asked;
import org.dushuban.question.Blank;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.PartialDate;
import org.dushuban.question.Places;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.quiz.Paper;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuizFixture;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each kind that needs no person to mark it, from the bank to the review. */
@DatabaseTest
class TakingEveryKindTest extends SpringBrowserlessTest {

    private static final LocalText STEM = LocalText.of("题干");

    @Autowired
    Attempts attempts;

    @Autowired
    Sittings sittings;

    @Autowired
    ApplicationContext context;

    QuizFixture fixture;

    @BeforeEach
    void organisation() {
        fixture = new QuizFixture(context);
        UI.getCurrent().setLocale(Languages.CHINESE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHORT_TEXT")
    void questionIsAnsweredGradedAndReviewed(QuestionKind kind) {
        QuestionContent content = example(kind);
        Attempt.Id id = started(content);
        Paper.Slot place = sittings.find(id).orElseThrow().paper().slots().getFirst();
        Answer shown = Places.shown(place.order(), Answers.right(content));
        assertThat(slot(id).asked()).isEqualTo(Asked.of(content, place.order()));

        assertThat(attempts.saveAnswer(id, 1, new Delivery(UUID.randomUUID(), 0), shown))
                .isInstanceOf(Saving.Saved.class);
        assertThat(slot(id).answer()).isEqualTo(shown);
        UI.getCurrent().navigate("attempts/" + id);
        attempts.submit(id);

        AttemptReview review = attempts.review(id).orElseThrow();
        assertThat(review.shownScore())
                .hasValueSatisfying(score -> assertThat(score.score()).isEqualByComparingTo("5"));
        assertThat(review.slots()).singleElement().satisfies(slot -> {
            assertThat(slot.kind()).isEqualTo(kind.tag());
            assertThat(slot.right()).isTrue();
            assertThat(slot.review()).isEqualTo(AnswerReview.of(content, place.order(), Answers.right(content), true));
        });
        UI.getCurrent().navigate("attempts/" + id + "/result", QueryParameters.of("show", "all"));
        assertThat(texts()).contains("答对，得 5 分").containsAnyOf("你的答案", "你选了，正确");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHORT_TEXT")
    void questionLeftOpenIsReviewedToo(QuestionKind kind) {
        Attempt.Id id = started(example(kind));
        attempts.submit(id);

        UI.getCurrent().navigate("attempts/" + id + "/result", QueryParameters.of("show", "all"));

        assertThat(texts()).contains("没有作答，得 0 分", "题干").doesNotContain("你的答案", "你选了，正确");
    }

    /** Whatever is asked and answered, an attempt can be closed and its review be shown. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHORT_TEXT")
    void anyQuestionOfTheKindCanBeTaken(QuestionKind kind) {
        SomeQuestions questions = new SomeQuestions(kind.ordinal());
        List<QuestionContent> contents =
                List.of(questions.of(kind), questions.of(kind), questions.of(kind), questions.of(kind));
        Attempt.Id id = started(contents.toArray(QuestionContent[]::new));
        Sittings.Sitting sitting = sittings.find(id).orElseThrow();
        for (Paper.Slot place : sitting.paper().slots()) {
            Answer shown = Places.shown(
                    place.order(),
                    Answers.guess(sitting.content(place.number()), new java.util.Random(kind.ordinal())));
            assertThat(attempts.saveAnswer(id, place.number(), new Delivery(UUID.randomUUID(), 0), shown))
                    .isInstanceOf(Saving.Saved.class);
        }
        attempts.submit(id);

        UI.getCurrent().navigate("attempts/" + id + "/result", QueryParameters.of("show", "all"));

        assertThat(attempts.review(id).orElseThrow().slots()).hasSize(contents.size());
        assertThat(texts()).contains("文字");
    }

    private static QuestionContent example(QuestionKind kind) {
        List<LocalText> texts = List.of(LocalText.of("一大"), LocalText.of("二大"), LocalText.of("三大"));
        return switch (kind) {
            case SINGLE_CHOICE -> new QuestionContent.SingleChoice(STEM, texts, 1);
            case MULTIPLE_CHOICE -> new QuestionContent.MultipleChoice(STEM, texts, new TreeSet<>(Set.of(0, 2)));
            case TRUE_FALSE -> new QuestionContent.TrueFalse(STEM, false);
            case FILL_IN ->
                new QuestionContent.FillIn(
                        LocalText.of("题干[[1]]在[[2]]"), List.of(Blank.of("一大", "第一次全国代表大会"), Blank.of("上海")));
            case NUMERIC -> new QuestionContent.Numeric(STEM, new BigDecimal("13"), BigDecimal.ZERO, LocalText.of("人"));
            case DATE -> new QuestionContent.Date(STEM, new PartialDate(1921, 7, 23), 0, 30);
            case ORDERING -> new QuestionContent.Ordering(STEM, texts, OrderingRule.ADJACENT_PAIRS);
            case MATCHING ->
                new QuestionContent.Matching(
                        STEM,
                        List.of(
                                new Pair(texts.getFirst(), LocalText.of("上海")),
                                new Pair(texts.get(1), LocalText.of("上海")),
                                new Pair(texts.getLast(), LocalText.of("广州"))),
                        List.of(LocalText.of("武汉")));
            case SHORT_TEXT -> new QuestionContent.ShortText(STEM, LocalText.of("要点"), 300);
        };
    }

    private Attempt.Id started(QuestionContent... contents) {
        fixture.use(contents);
        Quiz.Id quiz = fixture.open();
        fixture.asMember();
        attempts.start(quiz);
        return attempts.quiz(quiz).running().orElseThrow().id();
    }

    private AnswerSheet.Slot slot(Attempt.Id id) {
        return attempts.sheet(id).slots().getFirst();
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        find(Span.class).all().forEach(found -> all.append(found.getText()).append('\n'));
        find(Html.class).all().forEach(found -> all.append(found.getInnerHtml()).append('\n'));
        return all.toString();
    }
}
