package org.dushuban.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitPath;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionUse;
import org.dushuban.question.QuestionUseSource;
import org.dushuban.question.QuestionVersion;
import org.dushuban.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which versions of questions the quizzes hold. Whoever asks where a question is used has been let through to that question;
 * quizzes that they do not administer are not named.
 */
@Component
public class QuizQuestions implements QuestionUseSource {

    private final JdbcClient jdbc;
    private final Scope scope;

    QuizQuestions(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    @Override
    public List<QuestionUse> usesOf(Question.Id question) {
        List<UnitPath> administered =
                scope.administered().stream().map(Unit::path).toList();
        return jdbc.sql("""
                        select q.id, q.title_zh, q.title_en, q.state, v.number, u.path
                        from question_version v
                        join quiz_question x on x.version_id = v.id
                        join quiz q on q.id = x.quiz_id
                        join unit u on u.id = q.owner_id
                        where v.question_id = ? order by q.closes_at desc, q.id, v.number""")
                .param(question.value())
                .query((row, _) -> use(row, administered))
                .list();
    }

    /** The sections of a quiz hold these versions and no others; the quiz is in its table already. */
    void write(UUID quiz, Collection<QuestionVersion.Id> versions) {
        jdbc.sql("delete from quiz_question where quiz_id = ?").param(quiz).update();
        versions.stream()
                .distinct()
                .forEach(version -> jdbc.sql("insert into quiz_question (quiz_id, version_id) values (?, ?)")
                        .params(quiz, version.value())
                        .update());
    }

    private static QuestionUse use(ResultSet row, List<UnitPath> administered) throws SQLException {
        UUID quiz = row.getObject("id", UUID.class);
        UnitPath owner = new UnitPath(row.getString("path"));
        boolean known = administered.stream().anyMatch(path -> path.contains(owner));
        return new QuestionUse(
                "quiz",
                quiz,
                known ? new LocalText(row.getString("title_zh"), row.getString("title_en")) : null,
                known ? "admin/quizzes/" + quiz : null,
                row.getInt("number"),
                "quiz.state." + Quiz.State.valueOf(row.getString("state")).tag(),
                1);
    }
}
