package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.dushuban.organisation.Belonging;
import org.dushuban.shared.ui.Dates;

/** The units that somebody belonged to, newest first. */
class BelongingList extends UnorderedList {

    BelongingList(List<Belonging> history, Dates dates) {
        addClassName("ds-orglist");
        for (Belonging stretch : history) {
            Span span = new Span(Spans.of(dates, stretch.since(), stretch.until()));
            span.addClassName("t-note");
            add(new ListItem(new Span(stretch.unitName()), span));
        }
    }
}
