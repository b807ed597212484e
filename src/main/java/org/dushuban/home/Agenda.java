package org.dushuban.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What else there is to do, one line each: what it is about, what it is, and the one thing to do about it. */
class Agenda extends UnorderedList {

    Agenda() {
        addClassName("ds-agenda");
    }

    Agenda row(String label, String title, String note, Component... action) {
        H2 about = new H2(label);
        about.addClassName("ds-label");
        Div body = new Div(new H3(title));
        body.addClassName("ds-agenda__body");
        if (!note.isEmpty()) {
            body.add(note(note));
        }
        return row(about, body, action);
    }

    /** Says that there is nothing, in one line. */
    Agenda nothing(String label, String fact) {
        H2 about = new H2(label);
        about.addClassName("ds-label");
        Div body = new Div(note(fact));
        body.addClassName("ds-agenda__body");
        return row(about, body);
    }

    static Anchor action(String text, String address, String what) {
        Anchor action = new Anchor(address, text);
        action.addClassNames("ds-btn", "ds-agenda__act");
        // four times "read" in a list of links says nothing
        action.setAriaLabel(text + " " + what);
        return action;
    }

    private Agenda row(Component about, Component body, Component... action) {
        ListItem row = new ListItem(about, body);
        row.add(action);
        add(row);
        return this;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("t-note");
        return note;
    }
}
