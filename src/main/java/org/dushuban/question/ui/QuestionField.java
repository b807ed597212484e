package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.dushuban.question.QuestionKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question as a learner meets it, on native inputs: the element of the quiz page, in a page made of components. What it
 * is given never holds what is right.
 */
@Tag("question-field")
@JsModule("context://question-field.js")
class QuestionField extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    QuestionField() {
        getElement().setPropertyJson("words", JSON.objectNode().put("many", getTranslation("question.field.many")));
    }

    /** @param question as made by {@link #describe} */
    void setQuestion(ObjectNode question) {
        getElement().setPropertyJson("question", question);
    }

    /** What a learner may know of a question: kind, stem and options as safe HTML, in the author's order. */
    static ObjectNode describe(QuestionKind kind, String stem, List<String> options) {
        ArrayNode rows = JSON.arrayNode();
        options.forEach(rows::add);
        ObjectNode question = JSON.objectNode().put("kind", kind.tag()).put("stem", stem);
        question.set("options", rows);
        return question;
    }

    /** The two words between which one chooses. */
    static List<String> truthWords(Locale locale) {
        return List.of(
                I18NProvider.translate(locale, "question.truth.true"),
                I18NProvider.translate(locale, "question.truth.false"));
    }
}
