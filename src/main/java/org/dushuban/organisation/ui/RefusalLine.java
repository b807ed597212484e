package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.dushuban.organisation.Refusal;
import org.dushuban.shared.ui.Words;

/** Says in a form why something was not done. */
class RefusalLine extends Paragraph {

    RefusalLine() {
        addClassName("ds-orgrefusal");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void show(Refusal refusal) {
        setText(words(refusal));
        setVisible(true);
    }

    final void clear() {
        removeAll();
        setVisible(false);
    }

    static String words(Refusal refusal) {
        return Words.of("organisation.refusal." + refusal.tag());
    }
}
