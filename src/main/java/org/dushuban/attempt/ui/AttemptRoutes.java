package org.dushuban.attempt.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import java.util.function.Function;
import org.dushuban.attempt.Attempt;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;

/** The parameters in the addresses of quizzes and attempts. */
final class AttemptRoutes {

    static final String QUIZ = "quiz";
    static final String ATTEMPT = "attempt";

    private AttemptRoutes() {}

    static RouteParameters to(Quiz.Id id) {
        return new RouteParameters(QUIZ, id.toString());
    }

    static RouteParameters to(Attempt.Id id) {
        return new RouteParameters(ATTEMPT, id.toString());
    }

    /** @throws NotFoundException if the address names no id */
    static Quiz.Id quiz(BeforeEvent event) {
        return id(event, QUIZ, Quiz.Id::new);
    }

    /** @throws NotFoundException if the address names no id */
    static Attempt.Id attempt(BeforeEvent event) {
        return id(event, ATTEMPT, Attempt.Id::new);
    }

    private static <T> T id(BeforeEvent event, String parameter, Function<UUID, T> id) {
        String text = event.getRouteParameters().get(parameter).orElse("");
        return Ids.parse(text).map(id).orElseThrow(() -> new NotFoundException(parameter, text));
    }
}
