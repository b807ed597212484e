package org.dushuban.standing.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.dushuban.shared.ui.Icon;

/** By which rules a board is made, opened by whoever wants to know. */
class RuleSheet extends NativeDetails {

    private final UnorderedList rules = new UnorderedList();

    RuleSheet(String title) {
        setSummary(new Span(title), new Icon("down"));
        addClassName("ds-rules");
        rules.addClassName("t-note");
        setContent(rules);
    }

    RuleSheet rule(String text) {
        rules.add(new ListItem(text));
        return this;
    }
}
