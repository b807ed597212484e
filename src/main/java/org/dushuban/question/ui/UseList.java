package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.dushuban.question.QuestionUse;
import org.dushuban.shared.LocalText;

/** The quizzes that hold a question and the papers with it, with the way to those that may be looked at. */
class UseList extends Details {

    UseList() {
        addClassName("ds-versions");
    }

    void show(List<QuestionUse> uses) {
        removeAll();
        setSummaryText(getTranslation("question.uses.title", uses.size()));
        UnorderedList list = new UnorderedList();
        uses.forEach(use -> list.add(row(use)));
        add(uses.isEmpty() ? new Paragraph(getTranslation("question.uses.none")) : list);
    }

    private ListItem row(QuestionUse use) {
        Paragraph what = new Paragraph(
                getTranslation("question.uses." + use.kind(), use.version(), getTranslation(use.state()), use.count()));
        what.addClassName("t-tiny");
        return new ListItem(name(use), what);
    }

    private Component name(QuestionUse use) {
        LocalText name = use.name();
        String address = use.address();
        String shown = name == null ? getTranslation("question.uses.elsewhere") : name.in(getLocale());
        return address == null ? new Span(shown) : new Anchor(address, shown);
    }
}
