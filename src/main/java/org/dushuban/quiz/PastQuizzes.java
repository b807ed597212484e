package org.dushuban.quiz;

import java.time.Duration;
import java.time.Instant;
import org.dushuban.shared.DatabaseTime;
import org.dushuban.shared.NotFoundException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes quizzes whose window is over, so that the demo organisation has a history. Only the clock is bypassed. It exists
 * in the demo profile alone.
 */
@Component
@Profile("demo")
@Transactional
public class PastQuizzes {

    private final Quizzes quizzes;
    private final QuizRepository repository;
    private final DatabaseTime time;

    PastQuizzes(Quizzes quizzes, QuizRepository repository, DatabaseTime time) {
        this.quizzes = quizzes;
        this.repository = repository;
        this.time = time;
    }

    /** @throws NotFoundException if there is no such quiz, or it is not for the one who asks */
    public Publication publish(Quiz.Id id) {
        QuizEntity quiz = repository.findById(id.value()).orElseThrow(() -> new NotFoundException("quiz", id));
        Instant closes = quiz.closesAt;
        quiz.closesAt = time.now().plus(Duration.ofDays(1));
        Publication outcome = quizzes.publish(id);
        quiz.closesAt = closes;
        return outcome;
    }
}
