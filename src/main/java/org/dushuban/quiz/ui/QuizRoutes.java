package org.dushuban.quiz.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.Ids;
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
        return Ids.parse(text).map(Quiz.Id::new).orElseThrow(() -> new NotFoundException(QUIZ, text));
    }
}
