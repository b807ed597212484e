package org.dushuban.question.ui;

import com.vaadin.flow.component.textfield.TextField;

/** A text of one line that takes pictures, with their button in it while somebody is there. */
class PictureLine extends PictureDrop {

    PictureLine(TextField text) {
        super(text.getTranslation("question.picture.short"));
        addClassName("ds-pictureline");
        button().addClassName("ds-pictureline__choose");
        status().addClassName("ds-pictureline__status");
        text.setSuffixComponent(button());
        add(text, status());
    }
}
