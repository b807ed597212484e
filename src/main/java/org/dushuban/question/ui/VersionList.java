package org.dushuban.question.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.dushuban.question.Wording;
import org.dushuban.shared.ui.Dates;

/** The history of a question, the newest wording first. */
class VersionList extends Details {

    private final Dates dates;

    VersionList(Dates dates) {
        this.dates = dates;
        setSummaryText(getTranslation("question.versions.title"));
        addClassName("ds-versions");
    }

    void show(List<Wording> history) {
        removeAll();
        OrderedList list = new OrderedList();
        history.forEach(wording -> list.add(row(wording)));
        add(list);
        setVisible(!history.isEmpty());
    }

    private ListItem row(Wording wording) {
        Span number = new Span(
                getTranslation("question.versions.number", wording.version().number()));
        number.addClassName("ds-label");
        Paragraph stem =
                new Paragraph(QuestionWords.plain(wording.version().content().stem(), getLocale()));
        Paragraph when = new Paragraph(when(wording));
        when.addClassName("t-tiny");
        return new ListItem(number, stem, when);
    }

    private String when(Wording wording) {
        Instant published = wording.publishedAt();
        return published == null
                ? getTranslation("question.versions.draft", dates.moment(wording.createdAt()))
                : getTranslation("question.versions.published", dates.moment(published));
    }
}
