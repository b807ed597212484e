package org.dushuban.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionVersion;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.QuizFixture;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class QuizzesTest {

    private static final QuizRules RULES = QuizFixture.rules(QuizFixture.OPEN_NOW, 2, Review.ALL_AT_ONCE);

    @Autowired
    Quizzes quizzes;

    @Autowired
    PublishedQuizzes published;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    QuizFixture fixture;

    @BeforeEach
    void organisation() {
        fixture = new QuizFixture(context);
        fixture.asAdmin();
    }

    @Test
    void draftIsKeptAsItWasWritten() {
        Quiz.Id id = fixture.draft(RULES);
        Quiz quiz = quizzes.toAdminister(id);

        assertThat(quiz.state()).isEqualTo(Quiz.State.DRAFT);
        assertThat(quiz.sections()).containsExactly(fixture.section());
        assertThat(quiz.rules())
                .usingRecursiveComparison()
                .withComparatorForType(
                        (one, other) -> Duration.between(one, other).abs().toMillis() < 1 ? 0 : 1, Instant.class)
                .isEqualTo(RULES);
        assertThat(quiz.maximum()).isEqualByComparingTo("15");
    }

    @Test
    void draftWithoutQuestionsOrWithAWindowOutOfOrderIsNotPublished() {
        Instant now = Instant.now();
        QuizRules backwards = QuizFixture.rules(new Window(now, now.minusSeconds(1)), 1, Review.ALL_AT_ONCE);
        Quiz.Id id = quizzes.create(fixture.owner(), backwards);

        assertThat(quizzes.publish(id))
                .isEqualTo(new Publication.Refused(
                        List.of(new Publication.Reason.NoQuestions(), new Publication.Reason.WindowOutOfOrder())));
        assertThat(quizzes.toAdminister(id).state()).isEqualTo(Quiz.State.DRAFT);
    }

    @Test
    void quizWithAnUnpublishedQuestionIsNotPublished() {
        Question.Id question = fixture.unpublishedQuestion();
        QuestionVersion.Id version =
                new QuestionVersion.Id(jdbc.sql("select id from question_version where question_id = ?")
                        .param(question.value())
                        .query(java.util.UUID.class)
                        .single());
        Quiz.Id id = quizzes.create(fixture.owner(), RULES);
        List<Section.Entry> entries = new ArrayList<>(fixture.section().entries());
        entries.add(1, new Section.Entry(version, BigDecimal.ONE));
        quizzes.edit(id, revision(id), RULES, List.of(new Section.Fixed(entries)));

        assertThat(quizzes.publish(id))
                .isEqualTo(new Publication.Refused(List.of(new Publication.Reason.QuestionsNotPublished(List.of(2)))));
    }

    @Test
    void quizWithAQuestionForAPersonToMarkIsNotPublished() {
        fixture.use(
                QuestionFixture.single("哪一年？"),
                new QuestionContent.ShortText(LocalText.of("为什么？"), LocalText.of("要点"), 300));
        Quiz.Id id = fixture.draft(RULES);

        assertThat(quizzes.publish(id))
                .isEqualTo(new Publication.Refused(List.of(new Publication.Reason.MarkedByHand(List.of(2)))));
        assertThat(quizzes.toAdminister(id).state()).isEqualTo(Quiz.State.DRAFT);
    }

    @Test
    void draftWhoseWindowIsOverIsNotPublished() {
        Instant now = Instant.now();
        Quiz.Id id = fixture.draft(QuizFixture.rules(
                new Window(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1))), 1, Review.ALL_AT_ONCE));

        assertThat(quizzes.publish(id))
                .isEqualTo(new Publication.Refused(List.of(new Publication.Reason.WindowOver())));
    }

    @Test
    void whatSomebodyElseHasSavedMeanwhileStays() {
        Quiz.Id id = fixture.draft(RULES);
        Revision seen = revision(id);
        quizzes.edit(id, seen, RULES.withTitle(LocalText.of("别人先保存")), List.of(fixture.section()));

        assertThat(quizzes.edit(id, seen, RULES, List.of())).isEqualTo(new SaveOutcome.Overtaken());
        assertThat(quizzes.toAdminister(id).rules().title().zh()).isEqualTo("别人先保存");
    }

    @Test
    void recordOfAnEditTellsWhatDiffersAndNothingWhereNothingDoes() {
        Quiz.Id id = fixture.draft(RULES);
        QuizRules stored = quizzes.toAdminister(id).rules();
        quizzes.edit(id, revision(id), stored, List.of(fixture.section()));
        assertThat(edits(id)).hasSize(1);

        Revision seen = revision(id);
        SaveOutcome saved =
                quizzes.edit(id, seen, stored.withTitle(LocalText.of("第 12 期")), List.of(fixture.section()));
        assertThat(edits(id))
                .contains(
                        "quiz.questions-changed: 0 (0) -> 3 (15); 1: 哪一天开幕？ v1 (5); 2: 哪些是对的？ v1 (5); 3: 大会通过了第一个纲领。"
                                + " v1 (5)",
                        "quiz.title-zh-changed: 每周一测 第 11 期 -> 第 12 期",
                        "quiz.title-en-changed: Weekly quiz no. 11 -> ")
                .hasSize(3);
        assertThat(saved).isEqualTo(new SaveOutcome.Saved(revision(id)));
        assertThat(revision(id)).isNotEqualTo(seen);
    }

    @Test
    void recordOfAnExchangeTellsThePlacesThatDiffer() {
        Quiz.Id id = fixture.draft(RULES);
        List<Section.Entry> entries = new ArrayList<>(fixture.section().entries());
        Collections.swap(entries, 1, 2);
        quizzes.edit(id, revision(id), RULES, List.of(new Section.Fixed(entries)));
        entries.set(0, new Section.Entry(entries.getFirst().version(), new BigDecimal("2.50")));
        quizzes.edit(id, revision(id), RULES, List.of(new Section.Fixed(entries)));

        assertThat(edits(id))
                .contains(
                        "quiz.questions-changed: 3 (15); 2: 哪些是对的？ v1 (5); 3: 大会通过了第一个纲领。 v1 (5)"
                                + " -> 3 (15); 2: 大会通过了第一个纲领。 v1 (5); 3: 哪些是对的？ v1 (5)",
                        "quiz.questions-changed: 3 (15); 1: 哪一天开幕？ v1 (5) -> 3 (12.5); 1: 哪一天开幕？ v1 (2.5)");
    }

    @Test
    void recordOfALongPaperTellsTheFirstPlacesOnly() {
        fixture.use(IntStream.range(0, 25)
                .mapToObj(i -> QuestionFixture.single("第" + i + "题" + "长".repeat(60)))
                .toArray(QuestionContent[]::new));
        Quiz.Id id = fixture.draft(RULES);

        assertThat(edits(id)).singleElement().asString().satisfies(told -> {
            assertThat(told).contains("; 20: 第19题").doesNotContain("21:").endsWith("; …");
            assertThat(told).contains("长… v1 (5)").doesNotContain("长".repeat(40));
        });
    }

    @Test
    void aLimitThatDiffersBySecondsIsStored() {
        Quiz.Id id = fixture.draft(limited(Duration.ofSeconds(90)));
        quizzes.edit(id, revision(id), limited(Duration.ofSeconds(100)), List.of(fixture.section()));
        assertThat(quizzes.toAdminister(id).rules().limit()).isEqualTo(Duration.ofSeconds(100));
        assertThat(edits(id)).contains("quiz.limit-changed: 1:30 -> 1:40");

        quizzes.edit(id, revision(id), limited(Duration.ofSeconds(110)), List.of(fixture.section()));
        assertThat(quizzes.toAdminister(id).rules().limit()).isEqualTo(Duration.ofSeconds(110));
    }

    private static QuizRules limited(Duration limit) {
        return new QuizRules(
                RULES.title(),
                RULES.kind(),
                RULES.window(),
                limit,
                RULES.attempts(),
                RULES.counts(),
                RULES.passPercent(),
                RULES.shuffleQuestions(),
                RULES.shuffleOptions(),
                RULES.multipleChoice(),
                RULES.review());
    }

    private Revision revision(Quiz.Id id) {
        return quizzes.toAdminister(id).revision();
    }

    private List<String> edits(Quiz.Id id) {
        return jdbc.sql("select what, old_text, new_text from audit_entry where subject_id = ? and what like"
                        + " 'quiz.%-changed'")
                .param(id.value())
                .query((row, _) ->
                        row.getString("what") + ": " + row.getString("old_text") + " -> " + row.getString("new_text"))
                .list();
    }

    @Test
    void publishedQuizStaysAsItIs() {
        Quiz.Id id = fixture.publish(RULES);

        assertThat(quizzes.edit(id, revision(id), RULES, List.of())).isEqualTo(new SaveOutcome.Overtaken());
        assertThat(quizzes.toAdminister(id).questions()).isEqualTo(3);
        assertThat(quizzes.publish(id)).isInstanceOf(Publication.Published.class);
    }

    @Test
    void publishedQuizIsSeenBelowItsOwnerAndNowhereElse() {
        Quiz.Id id = fixture.publish(RULES);
        Quiz.Id draft = fixture.draft(RULES);

        fixture.asMember();
        assertThat(quizzes.addressed()).extracting(Quiz::id).containsExactly(id);
        assertThat(quizzes.visible(id).id()).isEqualTo(id);
        assertThatThrownBy(() -> quizzes.visible(draft)).isInstanceOf(NotFoundException.class);
        fixture.asStranger();
        assertThat(quizzes.addressed()).isEmpty();
        assertThatThrownBy(() -> quizzes.visible(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyAdministratorsOfTheOwnerOrAboveChangeAQuiz() {
        Quiz.Id id = fixture.draft(RULES);

        QuestionFixture.asAdmin(fixture.people.districtAdmin);
        assertThat(quizzes.toAdminister(id).id()).isEqualTo(id);
        assertThat(quizzes.administered()).extracting(Quiz::id).contains(id);
        for (var stranger : List.of(fixture.people.southAdmin, fixture.people.northFirstAdmin)) {
            QuestionFixture.asAdmin(stranger);
            assertThat(quizzes.administered()).extracting(Quiz::id).doesNotContain(id);
            assertThatThrownBy(() -> quizzes.toAdminister(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> quizzes.edit(id, new Revision(1, 1), RULES, List.of()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> quizzes.publish(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> quizzes.closeEarly(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> quizzes.copy(id, LocalText.of("副本"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> quizzes.create(fixture.owner(), RULES)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void memberChangesNothing() {
        Quiz.Id id = fixture.draft(RULES);
        fixture.asMember();

        assertThatThrownBy(() -> quizzes.create(fixture.owner(), RULES)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quizzes.edit(id, new Revision(1, 1), RULES, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quizzes.publish(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quizzes.toAdminister(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quizzes.administered()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void earlyCloseEndsTheWindowNow() {
        Quiz.Id id = fixture.publish(RULES);
        Quiz closed = quizzes.closeEarly(id);

        assertThat(closed.state()).isEqualTo(Quiz.State.CLOSED);
        assertThat(closed.isOpen(Instant.now())).isFalse();
        assertThat(closed.ends()).isBeforeOrEqualTo(Instant.now());
        assertThat(quizzes.closeEarly(id).closedEarly()).isNotNull();
    }

    @Test
    void copyIsADraftWithTheSameQuestions() {
        Quiz.Id id = fixture.publish(RULES);
        Quiz copy = quizzes.toAdminister(quizzes.copy(id, LocalText.of("第 12 期")));

        assertThat(copy.state()).isEqualTo(Quiz.State.DRAFT);
        assertThat(copy.rules().title().zh()).isEqualTo("第 12 期");
        assertThat(copy.sections()).containsExactly(fixture.section());
    }

    @Test
    void everyChangeIsOnRecord() {
        Quiz.Id id = fixture.publish(RULES);
        quizzes.closeEarly(id);

        assertThat(jdbc.sql("select what from audit_entry where subject_id = ? order by at, id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("quiz.created", "quiz.questions-changed", "quiz.published", "quiz.closed");
    }

    @Test
    void paperOfAPublishedQuizIsDrawnAgainFromItsSeed() {
        Quiz quiz = published.get(fixture.publish(RULES));
        SignedIn.nobody();

        assertThat(published.draw(quiz, 42)).isEqualTo(published.draw(quiz, 42));
        assertThat(published.draw(quiz, 42).paper().slots()).hasSize(3);
    }

    @Test
    void draftHasNoPaper() {
        Quiz.Id draft = fixture.draft(RULES);

        assertThat(published.find(draft)).isEmpty();
        assertThatThrownBy(() -> published.get(draft)).isInstanceOf(NotFoundException.class);
    }
}
