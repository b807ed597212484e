package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text of several lines that takes pictures, with their button below it. */
class PictureArea extends PictureDrop {

    /** @param text with its label */
    PictureArea(TextArea text) {
        super(text.getTranslation("question.picture.insert"));
        name(text.getLabel());
        button().addClassNames("ds-btn", "ds-btn--plain");
        Div foot = new Div(button(), status());
        foot.addClassName("ds-picturefoot");
        add(text, foot);
    }

    /** Writes the first of some texts that is not there yet to the caret, in the page itself: it knows the latest text. */
    void insertMissing(List<String> texts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        texts.forEach(all::add);
        getElement().callJsFunction("insertMissing", all);
    }
}
