package org.dushuban.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dushuban.attempt.QuizForMember;
import org.dushuban.attempt.QuizForMember.Standing;

/**
 * Quizzes in the order in which they want attention: an attempt under way first, since its clock runs, then what closes
 * soonest.
 *
 * @param open what can be gone on with or started, most urgent first
 * @param next what opens next
 */
record ToDo(List<QuizForMember> open, Optional<QuizForMember> next) {

    private static final Comparator<QuizForMember> URGENT = Comparator.comparing(
                    (QuizForMember quiz) -> quiz.standing() != Standing.RUNNING)
            .thenComparing(QuizForMember::until)
            .thenComparing(quiz -> quiz.quiz().id().value());

    static ToDo of(List<QuizForMember> all) {
        return new ToDo(
                all.stream().filter(ToDo::canBeTaken).sorted(URGENT).toList(),
                all.stream()
                        .filter(quiz -> quiz.standing() == Standing.LATER)
                        .min(Comparator.comparing(
                                quiz -> quiz.quiz().rules().window().opens())));
    }

    Optional<QuizForMember> first() {
        return open.stream().findFirst();
    }

    List<QuizForMember> others() {
        return open.stream().skip(1).toList();
    }

    private static boolean canBeTaken(QuizForMember quiz) {
        return switch (quiz.standing()) {
            case RUNNING, OPEN -> true;
            case LATER, DONE, OVER -> false;
        };
    }
}
