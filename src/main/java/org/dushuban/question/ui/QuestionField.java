package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.dushuban.material.Markdown;
import org.dushuban.question.Asked;
import org.dushuban.shared.LocalText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question as a learner meets it, on native inputs: the element of the quiz page, in a page made of components. What it
 * is given never holds what is right.
 */
@Tag("question-field")
@JsModule("context://question-field.js")
@StyleSheet("context://question-field.css")
public class QuestionField extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What it says itself: on the page of a quiz under the same names. */
    static final List<String> TEXTS = List.of(
            "many",
            "answer",
            "blank",
            "sign",
            "year",
            "month",
            "day",
            "before",
            "count",
            "order.hint",
            "order.keep",
            "order.kept",
            "up",
            "down",
            "moved",
            "choose");

    public QuestionField() {
        ObjectNode words = JSON.objectNode();
        TEXTS.forEach(text -> words.put("field." + text, getTranslation("paper.field." + text)));
        getElement().setPropertyJson("words", words);
    }

    /** @param question as made by {@link #describe} */
    public void setQuestion(ObjectNode question) {
        getElement().setPropertyJson("question", question);
    }

    /** What the element needs to know of a question: kind, stem and what can be chosen, texts as safe HTML. */
    public static ObjectNode describe(Asked asked, Locale reader) {
        ObjectNode question = JSON.objectNode().put("kind", asked.kind()).put("stem", html(asked.stem(), reader));
        switch (asked) {
            case Asked.Choice choice -> question.set("options", texts(choice.options(), reader));
            case Asked.TrueFalse _ -> question.set("options", truth(reader));
            case Asked.FillIn gaps -> question.put("blanks", gaps.count());
            case Asked.Numeric figure -> {
                if (figure.unit() != null) {
                    question.put("unit", html(figure.unit(), reader));
                }
            }
            case Asked.Date day -> question.put("precision", day.precision().tag());
            case Asked.Ordering row -> question.set("options", texts(row.items(), reader));
            case Asked.Matching couples -> {
                question.set("prompts", texts(couples.prompts(), reader));
                question.set("options", texts(couples.choices(), reader));
            }
            case Asked.ShortText essay -> question.put("limit", essay.limit());
        }
        return question;
    }

    private static ArrayNode texts(List<LocalText> texts, Locale reader) {
        ArrayNode all = JSON.arrayNode();
        texts.forEach(text -> all.add(html(text, reader)));
        return all;
    }

    /** The two words between which one chooses. */
    private static ArrayNode truth(Locale reader) {
        return JSON.arrayNode()
                .add(I18NProvider.translate(reader, "question.statement.holds"))
                .add(I18NProvider.translate(reader, "question.statement.fails"));
    }

    private static String html(LocalText text, Locale reader) {
        return Markdown.toSafeHtml(text.in(reader));
    }
}
