package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Segments;
import org.dushuban.shared.ui.Under;
import org.dushuban.standing.BranchBoard;
import org.dushuban.standing.BranchComparison;
import org.dushuban.standing.BranchComparison.Gate;
import org.dushuban.standing.Standing;
import org.dushuban.standing.Subject;

/** The branches of a unit, compared by a quiz or by a period. */
@Route("branches")
@PermitAll
@Under("boards")
@StyleSheet("context://standing.css")
class BranchesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Standing standing;
    private final Scope scope;
    private final Dates dates;
    private final PageHead head = new PageHead(getTranslation("standing.branches.title"), "");
    private final Div content = new Div();

    BranchesView(Standing standing, Scope scope, Dates dates) {
        this.standing = standing;
        this.scope = scope;
        this.dates = dates;
        addClassName("ds-page");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BranchQuery query = BranchQuery.of(event.getLocation().getQueryParameters());
        List<Unit> scopes = standing.comparable();
        Optional<Unit.Id> unit =
                query.unit().or(() -> scopes.stream().findFirst().map(Unit::id));
        content.removeAll();
        unit.map(id -> standing.branches(id, subject(query)))
                .ifPresentOrElse(board -> show(query, scopes, board), this::showNone);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("standing.branches.title");
    }

    private Subject subject(BranchQuery query) {
        return query.quiz()
                .<Subject>map(Subject.OfQuiz::new)
                .orElseGet(() -> new Subject.OfPeriod(standing.period(query.span())));
    }

    private void show(BranchQuery query, List<Unit> scopes, BranchBoard board) {
        BranchComparison comparison = board.comparison();
        String asOf = getTranslation("standing.branches.as-of", dates.moment(board.asOf()));
        head.show(
                getPageTitle(),
                getTranslation(
                        "standing.branches.note",
                        board.unit().name(),
                        comparison.rows().size(),
                        asOf));
        content.add(new BranchFilters(query, board, scopes, standing.quizzes(), this::open));
        content.add(comparison.isEmpty() ? nothing() : comparison(query, board));
        content.add(new RuleSheet(getTranslation("standing.rule.title", BranchComparison.RULE, asOf))
                .rule(getTranslation("standing.rule.score"))
                .rule(getTranslation("standing.rule.part"))
                .rule(getTranslation("standing.rule.gate", Gate.USUAL.percent(), Gate.USUAL.takers()))
                .rule(getTranslation("standing.rule.average"))
                .rule(getTranslation("standing.rule.interval"))
                .rule(getTranslation("standing.rule.ties")));
    }

    private void showNone() {
        content.add(new BoardSwitch(BranchesView.class));
        content.add(
                scope.home().isPresent()
                        ? new EmptyState(
                                getTranslation("standing.branches.alone"),
                                getTranslation("standing.branches.alone.note"))
                        : new EmptyState(
                                getTranslation("standing.branches.none"),
                                getTranslation("standing.branches.none.note")));
    }

    private Component nothing() {
        return new EmptyState(
                getTranslation("standing.branches.empty"), getTranslation("standing.branches.empty.note"));
    }

    private Component comparison(BranchQuery query, BranchBoard board) {
        Div plot = new Div(new BranchPlot(board));
        plot.addClassName("ds-board__plot");
        Div table = new Div(new BranchTable(board));
        table.addClassName("ds-board__table");
        Section section = new Section(plot, table);
        section.addClassName("ds-board");
        section.getElement().setAttribute("data-view", query.table() ? "table" : "plot");
        section.setAriaLabel(getTranslation("standing.branches.heading"));
        Div all = new Div(forms(query), section, new BranchNotes(board));
        all.addClassName("ds-comparison");
        return all;
    }

    /** A phone has room for the plot or the table, not for both. */
    private Component forms(BranchQuery query) {
        H2 heading = new H2(getTranslation("standing.branches.heading"));
        heading.addClassName("t-head");
        Segments forms = new Segments(getTranslation("standing.form.label"))
                .link(
                        getTranslation("standing.form.plot"),
                        BranchesView.class,
                        query.as(false).parameters(),
                        !query.table())
                .link(
                        getTranslation("standing.form.table"),
                        BranchesView.class,
                        query.as(true).parameters(),
                        query.table());
        Div line = new Div(heading, forms);
        line.addClassNames("ds-row", "ds-row--between", "only-narrow");
        return line;
    }

    private void open(BranchQuery query) {
        UI.getCurrent().navigate(BranchesView.class, query.parameters());
    }
}
