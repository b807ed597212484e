package org.dushuban.shared.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;

/** Shows and hides a part of a page for which narrow screens have no room at once; wide ones always show it. */
public final class Unfold extends Button {

    private final HasStyle part;

    public Unfold(String word, HasStyle part) {
        super(word, new Icon("compose"));
        this.part = part;
        addClassName("only-narrow");
        part.addClassName("ds-folded");
        open(false);
        addClickListener(event -> open(!part.hasClassName("is-open")));
    }

    public void open(boolean open) {
        part.setClassName("is-open", open);
        getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
