package org.dushuban.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.QuestionVersions;
import org.dushuban.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published quizzes and their papers, for attempts, boards and jobs, which may have no signed-in user. Nothing is guarded
 * here: whoever asks decides what a person may see, and hands on no more than that.
 */
@Component
@Transactional(readOnly = true)
public class PublishedQuizzes {

    private final QuizRepository quizzes;
    private final QuestionVersions versions;

    PublishedQuizzes(QuizRepository quizzes, QuestionVersions versions) {
        this.quizzes = quizzes;
        this.versions = versions;
    }

    /** A quiz that is published, or was and is closed; none for a draft. */
    public Optional<Quiz> find(Quiz.Id id) {
        return quizzes.findById(id.value()).map(QuizEntity::toQuiz).filter(quiz -> quiz.state() != Quiz.State.DRAFT);
    }

    /** @throws NotFoundException if there is no such quiz, or it is a draft */
    public Quiz get(Quiz.Id id) {
        return find(id).orElseThrow(() -> new NotFoundException("quiz", id));
    }

    /** The paper that a seed gives, and what each of its slots asks. The same seed gives the same paper each time. */
    public DrawnPaper draw(Quiz quiz, long seed) {
        List<QuestionVersion.Id> ids =
                quiz.entries().stream().map(Section.Entry::version).toList();
        Map<QuestionVersion.Id, QuestionVersion> known =
                versions.get(ids).stream().collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
        Function<QuestionVersion.Id, QuestionVersion> version =
                id -> Optional.ofNullable(known.get(id)).orElseThrow(() -> new NotFoundException("question", id));
        Paper paper = Paper.draw(
                quiz.sections(),
                id -> version.apply(id).content().parts(),
                seed,
                quiz.rules().shuffleQuestions(),
                quiz.rules().shuffleOptions());
        return new DrawnPaper(
                paper,
                paper.slots().stream()
                        .map(slot -> version.apply(slot.version()))
                        .toList());
    }

    /**
     * A paper with the questions on it.
     *
     * @param questions in the paper's order
     */
    public record DrawnPaper(Paper paper, List<QuestionVersion> questions) {

        public DrawnPaper {
            questions = List.copyOf(questions);
        }

        /** @param slot from 1 */
        public QuestionVersion question(int slot) {
            return questions.get(slot - 1);
        }

        public List<QuestionContent> contents() {
            return questions.stream().map(QuestionVersion::content).toList();
        }
    }
}
