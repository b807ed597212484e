package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.dushuban.question.BulkOutcome;

/** What became of a change of many questions: how many changed, and which did not and why. */
class BulkReport extends Dialog {

    BulkReport(BulkOutcome outcome) {
        setHeaderTitle(getTranslation("question.bulk.changed", outcome.changed()));
        addThemeName("sheet");
        setWidth("36rem");
        tell("question.bulk.unplaced", outcome.unplaced());
        tell("question.bulk.above", outcome.above());
        tell("question.bulk.skipped", outcome.skipped().size() + outcome.more());
        UnorderedList list = new UnorderedList();
        list.addClassName("ds-skipped");
        outcome.skipped().stream().map(this::line).forEach(list::add);
        add(list);
        tell("question.bulk.skipped.more", outcome.more());
        getFooter().add(new Button(getTranslation("question.bulk.close"), event -> close()));
    }

    /** Whether there is more to tell than how many have changed. */
    static boolean isNeeded(BulkOutcome outcome) {
        return outcome.unplaced() + outcome.above() + outcome.skipped().size() > 0;
    }

    private void tell(String key, int number) {
        if (number > 0) {
            add(new Paragraph(getTranslation(key, number)));
        }
    }

    private ListItem line(BulkOutcome.Skipped skipped) {
        String stem = QuestionWords.plain(skipped.stem(), getLocale());
        ListItem line =
                new ListItem(new RouterLink(stem, QuestionEditorView.class, QuestionRoutes.to(skipped.question())));
        skipped.reasons().forEach(reason -> {
            Span why = new Span(QuestionWords.skipped(reason));
            why.addClassName("ds-skipped__why");
            line.add(why);
        });
        return line;
    }
}
