package org.dushuban.organisation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dushuban.organisation.Roster;
import org.dushuban.organisation.RosterColumn;
import org.dushuban.organisation.RosterProblem;
import org.dushuban.organisation.RosterRow;

/** A few rows of the file around a problem, its cell framed. */
class RosterExcerpt extends Section {

    private final Roster roster;
    private final List<Map.Entry<RosterColumn, Roster.Place>> columns;
    private final Set<RosterColumn> near = EnumSet.noneOf(RosterColumn.class);
    private final H2 title = new H2();
    private final NativeTable table = new NativeTable();
    private final Div frame = new Div(table);

    RosterExcerpt(Roster roster) {
        this.roster = roster;
        columns = roster.places().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RosterColumn, Roster.Place> entry) ->
                                entry.getValue().letters().length())
                        .thenComparing(entry -> entry.getValue().letters()))
                .toList();
        Div head = new Div(title);
        head.addClassName("ds-panelhead");
        frame.addClassNames("ds-excel", "ds-orgexcel");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        add(head, frame);
        setVisible(false);
    }

    void show(RosterProblem problem) {
        setVisible(!columns.isEmpty());
        String row = Integer.toString(problem.row());
        title.setText(getTranslation("organisation.import.excerpt", row));
        frame.getElement().setAttribute("aria-label", title.getText());
        near.clear();
        near.addAll(near(problem));
        table.removeAll();
        table.add(headings());
        int at = index(problem.row());
        List<RosterRow> rows = roster.rows();
        rows.subList(Math.max(0, at - 1), Math.min(rows.size(), at + 2)).forEach(one -> table.add(row(one, problem)));
    }

    void bringIntoView() {
        scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
    }

    /** The name and what stands beside the problem: what a phone has room for. */
    private Set<RosterColumn> near(RosterProblem problem) {
        if (problem.column().isEmpty()) {
            return EnumSet.allOf(RosterColumn.class);
        }
        Set<RosterColumn> found = EnumSet.of(RosterColumn.NAME);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).getValue().letters().equals(problem.column())) {
                columns.subList(Math.max(0, i - 1), Math.min(columns.size(), i + 2))
                        .forEach(column -> found.add(column.getKey()));
            }
        }
        return found;
    }

    private int index(int row) {
        int index = 0;
        while (index < roster.rows().size() && roster.rows().get(index).number() < row) {
            index++;
        }
        return index;
    }

    private NativeTableRow headings() {
        NativeTableRow row =
                new NativeTableRow(new NativeTableHeaderCell(getTranslation("organisation.import.column.row")));
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(
                    "organisation.import.heading",
                    column.getValue().letters(),
                    column.getValue().heading()));
            cell.setClassName("is-far", !near.contains(column.getKey()));
            row.add(cell);
        });
        return row;
    }

    private NativeTableRow row(RosterRow shown, RosterProblem problem) {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(Integer.toString(shown.number())));
        boolean here = shown.number() == problem.row();
        row.setClassName("is-row", here);
        for (Map.Entry<RosterColumn, Roster.Place> column : columns) {
            HtmlContainer cell = new NativeTableCell(shown.cell(column.getKey()));
            boolean bad = here && column.getValue().letters().equals(problem.column());
            cell.setClassName("is-bad", bad);
            cell.setClassName("is-far", !near.contains(column.getKey()));
            row.add(cell);
        }
        return row;
    }
}
