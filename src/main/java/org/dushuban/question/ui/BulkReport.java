package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.dushuban.question.BulkOutcome;

/** What became of a change of many questions: how many changed, and which did not and why. */
class BulkReport extends Dialog {

    /** More of them than this nobody reads one by one. */
    private static final int SHOWN = 200;

    BulkReport(BulkOutcome outcome) {
        setHeaderTitle(getTranslation("question.bulk.changed", outcome.changed()));
        addThemeName("sheet");
        setWidth("36rem");
        List<BulkOutcome.Skipped> skipped = outcome.skipped();
        add(new Paragraph(getTranslation("question.bulk.skipped", skipped.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("ds-skipped");
        skipped.stream().limit(SHOWN).map(this::line).forEach(list::add);
        add(list);
        if (skipped.size() > SHOWN) {
            add(new Paragraph(getTranslation("question.bulk.skipped.more", skipped.size() - SHOWN)));
        }
        getFooter().add(new Button(getTranslation("question.bulk.close"), event -> close()));
    }

    private ListItem line(BulkOutcome.Skipped skipped) {
        String stem = QuestionWords.plain(skipped.stem(), getLocale());
        ListItem line = new ListItem();
        if (skipped.reasons().contains(BulkOutcome.Reason.NOT_CHANGEABLE)) {
            line.add(new Span(stem));
        } else {
            line.add(new RouterLink(stem, QuestionEditorView.class, QuestionRoutes.to(skipped.question())));
        }
        skipped.reasons().forEach(reason -> {
            Span why = new Span(QuestionWords.skipped(reason));
            why.addClassName("ds-skipped__why");
            line.add(why);
        });
        return line;
    }
}
