package org.dushuban.question.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.dushuban.account.User;
import org.dushuban.question.Wording;
import org.dushuban.shared.ui.Dates;

/** The history of a question, the newest wording first; any can be compared, and an earlier one made the latest again. */
class VersionList extends Details {

    private final Dates dates;
    private final IntConsumer restore;

    VersionList(Dates dates, IntConsumer restore) {
        this.dates = dates;
        this.restore = restore;
        setSummaryText(getTranslation("question.versions.title"));
        addClassName("ds-versions");
    }

    /**
     * @param history newest first
     * @param compare is told the number of the wording that is to be compared with another
     */
    void show(List<Wording> history, Map<User.Id, String> authors, IntConsumer compare) {
        removeAll();
        OrderedList list = new OrderedList();
        for (Wording wording : history) {
            ListItem row = row(wording, authors.getOrDefault(new User.Id(wording.createdBy()), ""));
            if (history.size() > 1) {
                row.add(acts(wording.version().number(), wording != history.getFirst(), compare));
            }
            list.add(row);
        }
        add(list);
        setVisible(!history.isEmpty());
    }

    private ListItem row(Wording wording, String author) {
        Span number = new Span(
                getTranslation("question.versions.number", wording.version().number()));
        number.addClassName("ds-label");
        Paragraph stem =
                new Paragraph(QuestionWords.plain(wording.version().content().stem(), getLocale()));
        Paragraph when = new Paragraph(when(wording, author));
        when.addClassName("t-tiny");
        return new ListItem(number, stem, when);
    }

    private Div acts(int number, boolean earlier, IntConsumer compare) {
        Div acts = new Div(act("compare", number, compare));
        acts.addClassName("ds-versions__acts");
        if (earlier) {
            acts.add(act("restore", number, restore));
        }
        return acts;
    }

    private NativeButton act(String what, int number, IntConsumer then) {
        NativeButton act = new NativeButton(getTranslation("question.versions." + what), event -> then.accept(number));
        act.addClassNames("ds-btn", "ds-btn--quiet");
        act.getElement().setAttribute("type", "button");
        act.setAriaLabel(getTranslation("question.versions." + what + ".one", number));
        return act;
    }

    private String when(Wording wording, String author) {
        Instant published = wording.publishedAt();
        return published == null
                ? getTranslation("question.versions.draft", dates.moment(wording.createdAt()), author)
                : getTranslation("question.versions.published", dates.moment(published), author);
    }
}
