package org.dushuban.attempt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Rows of label, body and one action. */
class Ledger extends UnorderedList {

    Ledger() {
        addClassName("ds-agenda");
    }

    void row(String label, Component title, String note, Component... action) {
        Span head = new Span(label);
        head.addClassName("ds-label");
        Paragraph line = new Paragraph(note);
        line.addClassName("t-note");
        Div body = new Div(new H3(title), line);
        body.addClassName("ds-agenda__body");
        ListItem row = new ListItem(head, body);
        for (Component each : action) {
            each.addClassName("ds-agenda__act");
            row.add(each);
        }
        add(row);
    }
}
