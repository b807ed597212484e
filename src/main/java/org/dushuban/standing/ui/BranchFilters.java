package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.ui.Segments;
import org.dushuban.standing.BranchBoard;
import org.dushuban.standing.Span;

/** Whose branches are compared, and by what. Each choice is an address. */
class BranchFilters extends Div {

    private final BranchQuery query;
    private final Consumer<BranchQuery> open;

    BranchFilters(
            BranchQuery query, BranchBoard board, List<Unit> scopes, List<Quiz> quizzes, Consumer<BranchQuery> open) {
        this.query = query;
        this.open = open;
        addClassName("ds-filters");
        add(new BoardSwitch(BranchesView.class), scope(board.unit(), scopes), periods());
        if (!quizzes.isEmpty()) {
            add(quiz(quizzes));
        }
    }

    private Component scope(Unit shown, List<Unit> scopes) {
        Select<Unit> select = new Select<>();
        select.setAriaLabel(getTranslation("standing.filter.unit"));
        select.setItemLabelGenerator(Unit::name);
        select.setItems(
                scopes.contains(shown)
                        ? scopes
                        : Stream.concat(Stream.of(shown), scopes.stream()).toList());
        select.setValue(shown);
        select.addValueChangeListener(
                change -> open.accept(query.in(change.getValue().id())));
        return select;
    }

    private Component periods() {
        Segments periods = new Segments(getTranslation("standing.filter.period"));
        for (Span span : List.of(Span.WEEK, Span.MONTH)) {
            periods.link(
                    getTranslation("standing.span." + span.tag()),
                    BranchesView.class,
                    query.by(span).parameters(),
                    query.quiz().isEmpty() && query.span() == span);
        }
        return periods;
    }

    private Component quiz(List<Quiz> quizzes) {
        Select<Quiz> select = new Select<>();
        select.setAriaLabel(getTranslation("standing.filter.quiz"));
        select.setPlaceholder(getTranslation("standing.filter.quiz"));
        select.setItemLabelGenerator(quiz -> quiz.rules().title().in(getLocale()));
        select.setItems(quizzes);
        quizzes.stream()
                .filter(quiz -> query.quiz().filter(quiz.id()::equals).isPresent())
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> open.accept(query.by(change.getValue().id())));
        return select;
    }
}
