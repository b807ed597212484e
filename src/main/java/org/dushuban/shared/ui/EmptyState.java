package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Where there is nothing to list: one line that states the fact, one that gives the reason or the next date, one button. */
public class EmptyState extends Div {

    /** @param action at most one, a button or a link that looks like one */
    public EmptyState(String fact, String note, Component... action) {
        addClassName("ds-empty");
        H2 line = new H2(fact);
        line.addClassName("ds-empty__fact");
        add(line);
        if (!note.isEmpty()) {
            Paragraph reason = new Paragraph(note);
            reason.addClassName("t-note");
            add(reason);
        }
        add(action);
    }
}
