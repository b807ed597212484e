package org.dushuban.standing.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;

/** By which rules a board is made, opened by whoever wants to know. */
class RuleSheet extends NativeDetails {

    private final UnorderedList rules = new UnorderedList();

    RuleSheet(String title) {
        super(title);
        addClassName("ds-rules");
        rules.addClassName("t-note");
        setContent(rules);
    }

    RuleSheet rule(String text) {
        rules.add(new ListItem(text));
        return this;
    }
}
