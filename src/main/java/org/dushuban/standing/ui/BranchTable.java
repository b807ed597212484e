package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.dushuban.standing.BranchBoard;
import org.dushuban.standing.BranchComparison.Finding;
import org.dushuban.standing.BranchComparison.Gate;
import org.dushuban.standing.BranchComparison.Ranked;
import org.dushuban.standing.BranchComparison.Row;
import org.dushuban.standing.BranchComparison.Unranked;
import org.dushuban.standing.Interval;

/** The numbers of the comparison, row for row beside the plot: the source of truth. */
class BranchTable extends NativeTable {

    private static final String NONE = "–";

    private final BranchBoard board;

    BranchTable(BranchBoard board) {
        this.board = board;
        getElement().setAttribute("aria-label", getTranslation("standing.branches.title"));
        NativeTableRow head = new NativeTableRow();
        Stream.of("place", "branch", "average", "takers", "part").forEach(name -> head.add(header(name)));
        getHead().add(head);
        board.comparison().rows().forEach(row -> getBody().add(row(row)));
    }

    private Component header(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("standing.table." + name));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Row row) {
        NativeTableRow line = new NativeTableRow(
                new NativeTableCell(place(row)),
                new NativeTableCell(name(row)),
                average(row),
                new NativeTableCell(getTranslation(
                        "standing.table.takers.of",
                        row.participation().taken(),
                        row.participation().eligible())),
                part(row));
        line.setClassName("is-me", board.isOwn(row));
        return line;
    }

    /** Where the branches cannot be told apart all would be first, which says nothing. */
    private Component place(Row row) {
        Span place = new Span(NONE);
        place.addClassName("ds-rank");
        if (row instanceof Ranked ranked && board.comparison().finding() == Finding.DIFFERENT) {
            place.setText(String.valueOf(ranked.place()));
            place.setClassName("ds-rank--1", ranked.place() == 1);
        }
        return place;
    }

    private Component name(Row row) {
        Div name = new Div(new Span(board.name(row)));
        if (row instanceof Unranked unranked) {
            Span reason = new Span(getTranslation(
                    "standing.unranked." + unranked.reason().tag(), Gate.USUAL.percent(), Gate.USUAL.takers()));
            reason.addClassName("ds-unranked");
            name.add(reason);
        }
        return name;
    }

    private NativeTableCell average(Row row) {
        return BranchPlot.average(row)
                .map(average -> new NativeTableCell(
                        new Span(Figures.tenths(average.figure())),
                        range(
                                Figures.tenths(average.interval().low()),
                                Figures.tenths(average.interval().high()))))
                .orElseGet(() -> new NativeTableCell(NONE));
    }

    private NativeTableCell part(Row row) {
        int percent = row.participation().percent();
        Interval interval = row.participation().interval();
        Span part = new Span(Figures.percent(percent));
        part.addClassName("ds-part");
        part.getElement().getStyle().set("--p", Figures.percent(percent));
        return new NativeTableCell(part, range(percent(interval.low()), percent(interval.high())));
    }

    private static String percent(double share) {
        return Figures.percent((int) Math.round(100 * share));
    }

    /** The interval below its figure, named for those who hear it. */
    private Component range(String low, String high) {
        Span name = new Span(getTranslation("standing.table.interval"));
        name.addClassName("sr");
        Span range = new Span(name, new Span(getTranslation("standing.table.range", low, high)));
        range.addClassName("ds-range");
        return range;
    }
}
