package org.dushuban.organisation.ui;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.dushuban.organisation.RosterProblem;

/** All that is wrong with a roster, a few at first; choosing one shows it in the file. */
class RosterProblemList extends UnorderedList {

    private static final int AT_ONCE = 50;

    private final List<RosterProblem> problems;
    private final Consumer<RosterProblem> chosen;
    private final Runnable followed;
    private int shown;

    /**
     * @param chosen is told of which problem one sees the file
     * @param followed is told when somebody asked to see it
     */
    RosterProblemList(List<RosterProblem> problems, Consumer<RosterProblem> chosen, Runnable followed) {
        this.problems = problems;
        this.chosen = chosen;
        this.followed = followed;
        addClassName("ds-errs");
        showMore();
    }

    /** Shows more of them and says how many are left. */
    final int showMore() {
        int end = Math.min(shown + AT_ONCE, problems.size());
        problems.subList(shown, end).forEach(problem -> add(item(problem)));
        shown = end;
        return problems.size() - shown;
    }

    private ListItem item(RosterProblem problem) {
        ListItem item = new ListItem();
        NativeButton cell = new NativeButton(RosterWords.place(problem));
        cell.addClassName("ds-cell");
        cell.setAriaLabel(getTranslation("organisation.import.show-cell", RosterWords.place(problem)));
        cell.setEnabled(problem.row() > 0);
        cell.addClickListener(event -> {
            choose(item, problem);
            followed.run();
        });
        Paragraph where = new Paragraph();
        if (!problem.column().isEmpty()) {
            Strong heading = new Strong();
            heading.setText(problem.heading());
            where.add(heading, new Code(RosterWords.value(problem)));
        }
        boolean wholeFile = problem.row() == 0;
        where.add(new Span(wholeFile ? problem.sheet() : getTranslation("organisation.import.sheet", problem.sheet())));
        Paragraph note = new Paragraph(new Span(RosterWords.reason(problem)), new Span(RosterWords.remedy(problem)));
        note.addClassName("t-note");
        item.add(cell, where, note);
        return item;
    }

    /** So that the place beside the list is not empty at first. */
    void chooseFirst() {
        if (!problems.isEmpty() && problems.getFirst().row() > 0) {
            choose((ListItem) getComponentAt(0), problems.getFirst());
        }
    }

    private void choose(ListItem item, RosterProblem problem) {
        getChildren().forEach(other -> other.getElement().removeAttribute("aria-current"));
        item.getElement().setAttribute("aria-current", "true");
        chosen.accept(problem);
    }

    @Tag("b")
    private static final class Strong extends HtmlContainer implements ClickNotifier<Strong> {}
}
