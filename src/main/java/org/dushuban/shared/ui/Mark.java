package org.dushuban.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A tick or a cross, with the word that says the same. */
public class Mark extends Span {

    public Mark(boolean good, String text) {
        add(new Icon(good ? "check" : "x"), new Span(text));
        addClassNames("ds-mark", good ? "ds-mark--ok" : "ds-mark--no");
    }
}
