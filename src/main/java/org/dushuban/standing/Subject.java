package org.dushuban.standing;

import org.dushuban.quiz.Quiz;

/** What branches are compared by. */
public sealed interface Subject {

    /** The attempt of each member that counts for that quiz. */
    record OfQuiz(Quiz.Id quiz) implements Subject {}

    /** For each member, the average over the quizzes taken within that period. */
    record OfPeriod(Period period) implements Subject {}

    /** The name of its board in stored data. */
    default String board() {
        return switch (this) {
            case OfQuiz one -> "quiz:" + one.quiz();
            case OfPeriod one -> one.period().key();
        };
    }
}
