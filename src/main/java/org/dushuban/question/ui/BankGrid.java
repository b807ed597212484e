package org.dushuban.question.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.QuestionSummary;

/** The questions that a filter means, read page by page, of which some or all can be selected. */
class BankGrid extends Grid<QuestionSummary> {

    /** Reads a part of the list. */
    interface Reading {

        List<QuestionSummary> page(int offset, int limit);
    }

    private final Set<Question.Id> chosen = new LinkedHashSet<>();
    private final CallbackDataProvider<QuestionSummary, Void> questions;
    private final Checkbox every = new Checkbox();
    private final Runnable selected;
    private long found;

    /** @param selected hears of another selection */
    BankGrid(Reading reading, Runnable selected) {
        this.selected = selected;
        questions = DataProvider.fromCallbacks(
                query -> reading.page(query.getOffset(), query.getLimit()).stream(), _ -> Math.toIntExact(found));
        every.setAriaLabel(getTranslation("question.bulk.every"));
        every.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                selectAll(event.getValue());
            }
        });
        addComponentColumn(this::box).setHeader(every).setWidth("3.25rem").setFlexGrow(0);
        addComponentColumn(QuestionRow::new)
                .setHeader(getTranslation("question.bank.column"))
                .setFlexGrow(1);
        setSelectionMode(SelectionMode.NONE);
        setDataProvider(questions);
        addClassName("ds-qgrid");
    }

    /** Reads anew; nothing is selected then. */
    void show(long now) {
        found = now;
        setVisible(now > 0);
        selectAll(false);
    }

    void selectAll(boolean all) {
        chosen.clear();
        every.setValue(all);
        questions.refreshAll();
        selected.run();
    }

    /** How many are selected. */
    long count() {
        return every.getValue() ? found : chosen.size();
    }

    /** How many there are. */
    long found() {
        return found;
    }

    /** @param filter what the list shows */
    QuestionSelection selection(QuestionFilter filter) {
        return every.getValue() ? new QuestionSelection.Matching(filter) : new QuestionSelection.These(chosen);
    }

    private Checkbox box(QuestionSummary question) {
        Checkbox box = new Checkbox(every.getValue() || chosen.contains(question.id()));
        box.setAriaLabel(getTranslation("question.bulk.one", QuestionWords.plain(question.stem(), getLocale())));
        // out of "all that match" no single one can be taken, and those of a unit above cannot be changed
        box.setReadOnly(every.getValue());
        box.setVisible(question.changeable());
        box.addValueChangeListener(event -> choose(question.id(), event.getValue()));
        return box;
    }

    private void choose(Question.Id question, boolean now) {
        if (now) {
            chosen.add(question);
        } else {
            chosen.remove(question);
        }
        selected.run();
    }
}
