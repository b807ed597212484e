package org.dushuban.demo;

import java.util.Optional;
import java.util.Random;
import org.dushuban.question.Answer;
import org.dushuban.question.Answers;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionVersion;

/** Answers as people of some ability would give them: right more often where the question is easy, sometimes none. */
final class SampleAnswers {

    private static final double LEFT_OPEN = 0.02;

    private final Random random;

    SampleAnswers(Random random) {
        this.random = random;
    }

    /**
     * One answer, empty where it was left open.
     *
     * @param ability on the scale of the Rasch model (Rasch 1960), where 0 answers a question of middling difficulty
     *     rightly half of the time if it cannot be guessed
     */
    Optional<Answer> to(QuestionVersion question, double ability) {
        if (random.nextDouble() < LEFT_OPEN) {
            return Optional.empty();
        }
        double knows = 1 / (1 + Math.exp(hardness(question.difficulty()) - ability));
        boolean right = random.nextDouble() < knows;
        return Optional.of(right ? Answers.right(question.content()) : Answers.guess(question.content(), random));
    }

    private static double hardness(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> -1.2;
            case MEDIUM -> 0;
            case HARD -> 0.9;
        };
    }
}
