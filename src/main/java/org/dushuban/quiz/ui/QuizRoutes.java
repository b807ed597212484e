package org.dushuban.quiz.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.NotFoundException;

/** The parameter in the addresses of quizzes. */
final class QuizRoutes {

    static final String QUIZ = "quiz";

    private QuizRoutes() {}

    static RouteParameters to(Quiz.Id id) {
        return new RouteParameters(QUIZ, id.toString());
    }

    /** @throws NotFoundException if the address names no id */
    static Quiz.Id quiz(BeforeEvent event) {
        String text = event.getRouteParameters().get(QUIZ).orElse("");
        try {
            return new Quiz.Id(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(QUIZ, text);
        }
    }
}
