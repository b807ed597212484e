package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** Things one line each: what it is about, what it is, and the one thing to do about it. */
public class Agenda extends UnorderedList {

    public Agenda() {
        addClassName("ds-agenda");
    }

    /**
     * @param label a span, or a heading where it leads a part of the page
     * @param title a heading of the level that the page has there
     * @param note one line below; may be empty
     * @param action at most one
     */
    public Agenda row(Component label, Component title, String note, Component... action) {
        Div body = new Div(title);
        if (!note.isEmpty()) {
            body.add(note(note));
        }
        return row(label, body, action);
    }

    /** Says that there is nothing, in one line. */
    public Agenda nothing(Component label, String fact) {
        return row(label, new Div(note(fact)));
    }

    private Agenda row(Component label, Div body, Component... action) {
        label.addClassName("ds-label");
        body.addClassName("ds-agenda__body");
        ListItem row = new ListItem(label, body);
        for (Component each : action) {
            each.addClassName("ds-agenda__act");
            row.add(each);
        }
        add(row);
        return this;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("t-note");
        return note;
    }
}
