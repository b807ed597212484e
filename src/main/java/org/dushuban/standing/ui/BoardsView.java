package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Segments;
import org.dushuban.standing.MemberBoard;
import org.dushuban.standing.PointsRule;
import org.dushuban.standing.Span;
import org.dushuban.standing.Standing;

/** The points of the members of the own branch. */
@Route("boards")
@Menu(order = 5, icon = "rank", title = "menu.boards")
@PermitAll
@StyleSheet("context://standing.css")
class BoardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Standing standing;
    private final Dates dates;
    private final PageHead head = new PageHead(getTranslation("standing.members.title"), "");
    private final Div filters = new Div();
    private final Div content = new Div();

    BoardsView(Standing standing, Dates dates) {
        this.standing = standing;
        this.dates = dates;
        addClassName("ds-page");
        filters.addClassName("ds-filters");
        add(head, filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Span span = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("period")
                .map(BranchQuery::span)
                .orElse(Span.WEEK);
        filters.removeAll();
        filters.add(new BoardSwitch(BoardsView.class));
        content.removeAll();
        standing.members(span).ifPresentOrElse(this::show, this::showNone);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("standing.members.title");
    }

    private void show(MemberBoard board) {
        filters.add(periods(board.period().span()));
        head.show(
                getPageTitle(),
                getTranslation("standing.members.note", board.branch().name(), board.members()));
        if (board.lines().isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("standing.members.empty"), getTranslation("standing.members.empty.note")));
        } else {
            content.add(new PeopleList(board));
            if (board.own().isEmpty()) {
                content.add(note("standing.members.own.none"));
            }
            content.add(note("standing.members.names"));
        }
        content.add(rules());
    }

    private void showNone() {
        content.add(
                new EmptyState(getTranslation("standing.members.none"), getTranslation("standing.members.none.note")));
    }

    private Component periods(Span shown) {
        Segments periods = new Segments(getTranslation("standing.filter.period"));
        for (Span span : Span.values()) {
            periods.link(
                    getTranslation("standing.span." + span.tag()),
                    BoardsView.class,
                    QueryParameters.of("period", span.tag()),
                    span == shown);
        }
        return periods;
    }

    private Component rules() {
        RuleSheet sheet = new RuleSheet(getTranslation("standing.points.title"));
        for (PointsRule rule : standing.rules()) {
            sheet.rule(getTranslation(
                    "standing.points.rule",
                    getTranslation("standing.kind." + rule.kind()),
                    rule.points(),
                    rule.dailyCap(),
                    dates.date(rule.since())));
        }
        return sheet.rule(getTranslation("standing.points.when")).rule(getTranslation("standing.points.ties"));
    }

    private Component note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("t-note");
        return note;
    }
}
