package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The head of a page: its title, one line of facts, and what can be done here. On phones the menu's button leads it, or the
 * way back where the page has one.
 */
public class PageHead extends Header {

    private final H1 title = new H1();
    private final Paragraph note = new Paragraph();
    private Component lead = MenuButton.lines();

    public PageHead(String title, String note, Component... actions) {
        addClassName("ds-pagehead");
        Div text = new Div(this.title, this.note);
        text.addClassName("ds-pagehead__text");
        add(lead, text);
        add(actions);
        show(title, note);
    }

    /** Puts the way back to the page above in front. */
    public final PageHead back(BackLink link) {
        replace(lead, link);
        lead = link;
        addClassName("has-back");
        return this;
    }

    public final void show(String newTitle, String newNote) {
        title.setText(newTitle);
        note.setText(newNote);
        note.setVisible(!newNote.isEmpty());
    }
}
