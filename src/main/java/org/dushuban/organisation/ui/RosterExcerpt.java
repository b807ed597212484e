package org.dushuban.organisation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dushuban.organisation.Roster;
import org.dushuban.organisation.RosterColumn;
import org.dushuban.organisation.RosterProblem;
import org.dushuban.organisation.RosterRow;

/** A few rows of the file around a problem, its cell framed. */
class RosterExcerpt extends Section {

    private final Roster roster;
    private final List<Map.Entry<RosterColumn, Roster.Place>> columns;
    private final H2 title = new H2();
    private final NativeTable table = new NativeTable();

    RosterExcerpt(Roster roster) {
        this.roster = roster;
        columns = roster.places().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<RosterColumn, Roster.Place> entry) ->
                                entry.getValue().letters().length())
                        .thenComparing(entry -> entry.getValue().letters()))
                .toList();
        Div head = new Div(title);
        head.addClassName("ds-panelhead");
        Div frame = new Div(table);
        frame.addClassNames("ds-excel", "ds-orgexcel");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        add(head, frame);
        setVisible(false);
    }

    void show(RosterProblem problem) {
        setVisible(!columns.isEmpty());
        String row = Integer.toString(problem.row());
        title.setText(getTranslation("organisation.import.excerpt", row));
        table.removeAll();
        table.add(headings());
        int at = index(problem.row());
        List<RosterRow> rows = roster.rows();
        rows.subList(Math.max(0, at - 1), Math.min(rows.size(), at + 2)).forEach(one -> table.add(row(one, problem)));
    }

    private int index(int row) {
        int index = 0;
        while (index < roster.rows().size() && roster.rows().get(index).number() < row) {
            index++;
        }
        return index;
    }

    private NativeTableRow headings() {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell());
        columns.forEach(column -> row.add(new NativeTableHeaderCell(getTranslation(
                "organisation.import.heading",
                column.getValue().letters(),
                column.getValue().heading()))));
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
            row.add(cell);
        }
        return row;
    }
}
