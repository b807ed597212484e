package org.dushuban.attempt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionUse;
import org.dushuban.question.QuestionUseSource;
import org.dushuban.quiz.QuizQuestions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On how many papers a question is. A paper is not stored: it follows from the sections of its quiz and a seed, and as
 * sections stand they give each paper every question that they hold. So the papers with a version are the attempts at the
 * quizzes with it.
 */
@Component
class PaperUses implements QuestionUseSource {

    private final QuizQuestions quizzes;
    private final JdbcClient jdbc;

    PaperUses(QuizQuestions quizzes, JdbcClient jdbc) {
        this.quizzes = quizzes;
        this.jdbc = jdbc;
    }

    @Override
    public List<QuestionUse> usesOf(Question.Id question) {
        List<QuestionUse> held = quizzes.usesOf(question);
        Map<UUID, Long> papers = count(held.stream().map(QuestionUse::subject).toList());
        return held.stream()
                .filter(use -> papers.containsKey(use.subject()))
                .map(use -> new QuestionUse(
                        "paper",
                        use.subject(),
                        use.name(),
                        use.address(),
                        use.version(),
                        use.state(),
                        papers.getOrDefault(use.subject(), 0L)))
                .toList();
    }

    private Map<UUID, Long> count(List<UUID> ids) {
        Map<UUID, Long> papers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select quiz_id, count(*) as papers from attempt where quiz_id in (:ids) group by quiz_id")
                    .param("ids", ids)
                    .query((row, _) -> papers.put(row.getObject("quiz_id", UUID.class), row.getLong("papers")))
                    .list();
        }
        return papers;
    }
}
