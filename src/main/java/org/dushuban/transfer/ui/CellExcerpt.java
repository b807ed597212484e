package org.dushuban.transfer.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.format.Place;
import org.dushuban.sheet.Columns;
import org.dushuban.sheet.SheetRow;

/** A few rows of the file around a cell, the cell framed. */
class CellExcerpt extends Section {

    private static final int LONGEST = 80;

    /** So many columns before and after the cell are shown. */
    private static final int DESKTOP = 3;

    private static final int PHONE = 1;

    private final H2 title = new H2();
    private final NativeTable table = new NativeTable();
    private final Div frame = new Div(table);
    private final List<Integer> columns = new ArrayList<>();
    private final Set<Integer> near = new HashSet<>();
    private int stem;

    CellExcerpt() {
        Div head = new Div(title);
        head.addClassName("ds-panelhead");
        frame.addClassNames("ds-excel", "ds-trexcel");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        add(head, frame);
        setVisible(false);
    }

    /**
     * @param rows the headings first
     * @param follow whether to bring it into view
     */
    void show(List<SheetRow> rows, Place.Cell cell, boolean follow) {
        setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            return;
        }
        title.setText(getTranslation("transfer.excerpt", String.valueOf(cell.row())));
        frame.getElement().setAttribute("aria-label", title.getText());
        choose(rows, cell);
        table.removeAll();
        table.add(headings(rows.getFirst(), cell));
        rows.stream().skip(1).forEach(row -> table.add(row(row, cell)));
        if (follow) {
            scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        }
    }

    /**
     * The columns to show: the one with the longest text, by which a row is known again, and those around the cell, fewer of
     * them on a phone.
     */
    private void choose(List<SheetRow> rows, Place.Cell cell) {
        int last = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Integer> filled = IntStream.range(0, last)
                .filter(column ->
                        longest(rows, column) > 0 || Columns.letters(column).equals(cell.column()))
                .boxed()
                .toList();
        stem = filled.stream()
                .max(Comparator.comparingInt(column -> longest(rows, column)))
                .orElse(0);
        int place = position(filled, cell);
        near.clear();
        near.add(stem);
        near.addAll(around(filled, place, PHONE));
        SortedSet<Integer> shown = new TreeSet<>(around(filled, place, DESKTOP));
        shown.add(stem);
        columns.clear();
        columns.addAll(shown);
    }

    private static List<Integer> around(List<Integer> columns, int place, int distance) {
        return columns.subList(Math.max(0, place - distance), Math.min(columns.size(), place + distance + 1));
    }

    /** How long the longest text of a column is, its heading aside. */
    private static int longest(List<SheetRow> rows, int column) {
        return rows.stream()
                .skip(1)
                .mapToInt(row -> row.cell(column).length())
                .max()
                .orElse(0);
    }

    private static int position(List<Integer> columns, Place.Cell cell) {
        for (int i = 0; i < columns.size(); i++) {
            if (Columns.letters(columns.get(i)).equals(cell.column())) {
                return i;
            }
        }
        return 0;
    }

    private NativeTableRow headings(SheetRow headings, Place.Cell wanted) {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(getTranslation("transfer.excerpt.row")));
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(
                    new Span(Columns.letters(column)),
                    new HtmlContainer("br"),
                    new Span(shortened(headings.cell(column))));
            row.add(look(cell, column, headings.number() == wanted.row(), wanted));
        });
        return row;
    }

    private NativeTableRow row(SheetRow shown, Place.Cell cell) {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(String.valueOf(shown.number())));
        boolean here = shown.number() == cell.row();
        row.setClassName("is-row", here);
        columns.forEach(
                column -> row.add(look(new NativeTableCell(shortened(shown.cell(column))), column, here, cell)));
        return row;
    }

    private <T extends HtmlContainer> T look(T shown, int column, boolean here, Place.Cell cell) {
        boolean whole = cell.column().isEmpty();
        shown.setClassName("is-bad", here && (whole || Columns.letters(column).equals(cell.column())));
        shown.setClassName("is-stem", column == stem);
        shown.setClassName("is-far", !whole && !near.contains(column));
        return shown;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
