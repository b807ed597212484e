package org.dushuban.question.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.dushuban.question.Bank;
import org.dushuban.question.Question;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;

/** The parameters in the addresses of questions. */
final class QuestionRoutes {

    static final String QUESTION = "question";
    static final String BANK = "bank";
    static final String NEW = "new";

    private QuestionRoutes() {}

    static RouteParameters to(Question.Id id) {
        return new RouteParameters(QUESTION, id.toString());
    }

    static RouteParameters toNew() {
        return new RouteParameters(QUESTION, NEW);
    }

    static boolean isNew(BeforeEvent event) {
        return NEW.equals(text(event));
    }

    /** @throws NotFoundException if the address names no id */
    static Question.Id question(BeforeEvent event) {
        return Ids.parse(text(event))
                .map(Question.Id::new)
                .orElseThrow(() -> new NotFoundException(QUESTION, text(event)));
    }

    /** The bank that a new question is meant for. */
    static Optional<Bank.Id> bank(QueryParameters parameters) {
        return parameters.getSingleParameter(BANK).flatMap(Ids::parse).map(Bank.Id::new);
    }

    private static String text(BeforeEvent event) {
        return event.getRouteParameters().get(QUESTION).orElse("");
    }
}
