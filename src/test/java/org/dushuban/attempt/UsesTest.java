package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionHistory;
import org.dushuban.question.QuestionUse;
import org.dushuban.question.QuestionVersions;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Review;
import org.dushuban.shared.LocalText;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuizFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a question is used, from the bank through quizzes to papers. */
@DatabaseTest
class UsesTest {

    @Autowired
    QuestionHistory history;

    @Autowired
    QuestionVersions versions;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Attempts attempts;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    QuizFixture fixture;
    Question.Id question;

    @BeforeEach
    void prepare() {
        fixture = new QuizFixture(context);
        question = versions.get(List.of(fixture.versions.getFirst())).getFirst().question();
    }

    @Test
    void unusedQuestionHasNoUses() {
        assertThat(history.uses(question)).isEmpty();
    }

    @Test
    void quizzesAndTheirPapersAreToldWithTheVersion() {
        Quiz.Id quiz = fixture.open(3, Review.ALL_AT_ONCE);
        fixture.asMember();
        if (attempts.start(quiz) instanceof Start.Started(Attempt.Id first)) {
            attempts.submit(first);
        }
        attempts.start(quiz);
        fixture.asAdmin();

        List<QuestionUse> uses = history.uses(question);

        assertThat(uses).extracting(QuestionUse::kind).containsExactlyInAnyOrder("quiz", "paper");
        assertThat(uses).allSatisfy(use -> {
            assertThat(use.subject()).isEqualTo(quiz.value());
            assertThat(use.name()).isEqualTo(new LocalText("每周一测 第 11 期", "Weekly quiz no. 11"));
            assertThat(use.address()).isEqualTo("admin/quizzes/" + quiz);
            assertThat(use.version()).isEqualTo(1);
            assertThat(use.state()).isEqualTo("quiz.state.published");
            assertThat(use.count()).isEqualTo(use.kind().equals("paper") ? 2 : 1);
        });
    }

    @Test
    void questionTakenOutOfADraftIsUsedNoMore() {
        fixture.asAdmin();
        Quiz.Id draft = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        assertThat(history.uses(question)).hasSize(1);

        quizzes.edit(
                draft,
                quizzes.toAdminister(draft).revision(),
                quizzes.toAdminister(draft).rules(),
                List.of());

        assertThat(history.uses(question)).isEmpty();
    }

    @Test
    void quizOfAnotherUnitIsCountedButNotNamed() {
        Quiz.Id quiz = fixture.open();
        jdbc.sql("update quiz set owner_id = ? where id = ?")
                .params(fixture.people.south.value(), quiz.value())
                .update();
        fixture.asAdmin();

        assertThat(history.uses(question)).singleElement().satisfies(use -> {
            assertThat(use.name()).isNull();
            assertThat(use.address()).isNull();
        });
    }

    @Test
    void usesOfOlderQuizzesAreFilledInFromTheirSections() throws Exception {
        Quiz.Id quiz = fixture.open();
        List<UUID> before = held(quiz);
        jdbc.sql("delete from quiz_question").update();

        Class<?> filling = Class.forName("org.dushuban.quiz.FillQuizQuestions");
        var fill = filling.getDeclaredMethod("fill", Connection.class);
        fill.setAccessible(true);
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            fill.invoke(null, connection);
        }

        assertThat(held(quiz)).hasSize(3).isEqualTo(before);
    }

    private List<UUID> held(Quiz.Id quiz) {
        return jdbc.sql("select version_id from quiz_question where quiz_id = ? order by version_id")
                .param(quiz.value())
                .query(UUID.class)
                .list();
    }
}
