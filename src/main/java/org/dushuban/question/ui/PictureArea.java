package org.dushuban.question.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.dushuban.material.Picture;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Around a text in Markdown: pictures that are pasted into it, dropped on it or chosen with the button go to the server,
 * and their address into the text at the caret. The area hears of it as of anything that is typed.
 */
@Tag("picture-drop")
@JsModule("context://picture-drop.js")
class PictureArea extends HtmlContainer {

    private static final List<String> TEXTS =
            List.of("description", "sending", "done", "signed-out", "forbidden", "unreached");

    /** @param text with its label */
    PictureArea(TextArea text) {
        NativeButton choose = new NativeButton(getTranslation("question.picture.insert"));
        choose.setAriaLabel(getTranslation("question.picture.insert.into", text.getLabel()));
        choose.addClassNames("ds-btn", "ds-btn--plain");
        Span status = new Span();
        status.getElement().setAttribute("role", "status");
        Div foot = new Div(choose, status);
        foot.addClassName("ds-picturefoot");
        add(text, foot);
        getElement().setProperty("limit", Picture.MAX_BYTES);
        getElement().setPropertyJson("words", words());
    }

    /** Writes the first of some texts that is not there yet to the caret, in the page itself: it knows the latest text. */
    void insertMissing(List<String> texts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        texts.forEach(all::add);
        getElement().callJsFunction("insertMissing", all);
    }

    private ObjectNode words() {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(text -> words.put(text, getTranslation("question.picture." + text)));
        words.put("wrong-kind", getTranslation("question.picture.wrong-kind", Integer.toString(Picture.MAX_PIXELS)));
        words.put("too-big", getTranslation("question.picture.too-big", Picture.MAX_BYTES / 1_000_000));
        return words;
    }
}
