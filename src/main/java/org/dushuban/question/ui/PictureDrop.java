package org.dushuban.question.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.dushuban.material.Picture;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Around a text in Markdown: pictures that are pasted into it, dropped on it or chosen with the button go to the server,
 * and their address into the text at the caret. The text hears of it as of anything that is typed.
 */
@Tag("picture-drop")
@JsModule("context://picture-drop.js")
abstract class PictureDrop extends HtmlContainer {

    private static final List<String> TEXTS =
            List.of("description", "sending", "done", "signed-out", "forbidden", "unreached");

    private final NativeButton choose;
    private final Span status = new Span();

    /** @param word on the button */
    PictureDrop(String word) {
        choose = new NativeButton(word);
        choose.getElement().setAttribute("type", "button");
        status.getElement().setAttribute("role", "status");
        getElement().setProperty("limit", Picture.MAX_BYTES);
        getElement().setPropertyJson("words", words());
    }

    /** @param text the name of what it is around */
    final void name(String text) {
        choose.setAriaLabel(getTranslation("question.picture.insert.into", text));
    }

    final NativeButton button() {
        return choose;
    }

    /** Where it is said what goes on. */
    final Span status() {
        return status;
    }

    private ObjectNode words() {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(text -> words.put(text, getTranslation("question.picture." + text)));
        words.put("wrong-kind", getTranslation("question.picture.wrong-kind", Integer.toString(Picture.MAX_PIXELS)));
        words.put("too-big", getTranslation("question.picture.too-big", Picture.MAX_BYTES / 1_000_000));
        return words;
    }
}
