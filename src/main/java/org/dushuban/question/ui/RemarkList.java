package org.dushuban.question.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.dushuban.question.Remark;
import org.dushuban.shared.ui.Dates;

/** What happened to the wordings of a question on their way to being published, the latest first. */
class RemarkList extends Details {

    private final Dates dates;

    RemarkList(Dates dates) {
        this.dates = dates;
        setSummaryText(getTranslation("question.remarks.title"));
        addClassName("ds-versions");
    }

    void show(List<Remark> remarks) {
        removeAll();
        OrderedList list = new OrderedList();
        remarks.reversed().forEach(remark -> list.add(row(remark)));
        add(list);
    }

    private ListItem row(Remark remark) {
        Span what = new Span(QuestionWords.remark(remark.kind()));
        what.addClassName("ds-label");
        Paragraph who = new Paragraph(getTranslation(
                "question.remarks.who", remark.number(), remark.by().name(), dates.moment(remark.at())));
        who.addClassName("t-tiny");
        ListItem row = new ListItem(what, who);
        if (remark.text() != null) {
            Paragraph comment = new Paragraph(remark.text());
            comment.addClassName("ds-review__comment");
            row.add(comment);
        }
        return row;
    }
}
