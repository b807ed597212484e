package org.dushuban.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dushuban.sheet.BadTableException;
import org.dushuban.sheet.Columns;
import org.dushuban.sheet.Formulas;
import org.dushuban.sheet.SheetRow;
import org.dushuban.sheet.Table;
import org.dushuban.sheet.TableLimits;
import org.dushuban.sheet.Tables;

/** Reads tables of questions from workbooks and csv files, all sheets of them, each in its own layout. */
final class SheetReader implements QuestionReader {

    private static final TableLimits LIMITS = new TableLimits(
            Upload.MAX_BYTES, TableLimits.MAX_UNPACKED, 100_000, 200, TableLimits.CELL_OF_A_SPREADSHEET, 30_000_000);

    private static final int STEP = 250;

    private static final String LOOKED_FOR = SheetColumn.STEM.words() + "、" + SheetColumn.ANSWER.words();

    @Override
    public void read(Upload upload, Found found) {
        try {
            List<Table> tables = tables(upload, found);
            found.keepTables(tables);
            read(tables, found);
        } catch (BadTableException e) {
            tell(upload, e, found);
        }
    }

    private static List<Table> tables(Upload upload, Found found) {
        if (Tables.isWorkbook(upload.bytes())) {
            return Tables.xlsx(upload.bytes(), LIMITS);
        }
        return found.text(upload).isEmpty()
                ? List.of()
                : List.of(unescaped(Tables.csv(upload.name(), upload.bytes(), LIMITS)));
    }

    /** Without the apostrophes that keep cells of a csv file from being formulas. */
    private static Table unescaped(Table table) {
        return new Table(
                table.sheet(),
                table.rows().stream()
                        .map(row -> row.cells().stream().allMatch(cell -> cell.indexOf('\'') != 0)
                                ? row
                                : new SheetRow(
                                        row.number(),
                                        row.cells().stream()
                                                .map(Formulas::unescape)
                                                .toList()))
                        .toList());
    }

    private static void read(List<Table> tables, Found found) {
        List<SheetHead> heads = new ArrayList<>();
        List<Table> others = new ArrayList<>();
        for (Table table : tables) {
            boolean left = KnownSheet.isNoTable(table.sheet()) && tables.size() > 1;
            SheetHead head = left ? null : SheetHead.of(table).orElse(null);
            if (head != null) {
                heads.add(head);
            } else if (!table.rows().isEmpty()) {
                others.add(table);
            }
        }
        boolean nothing = heads.isEmpty() && !others.isEmpty();
        if (nothing) {
            found.error(whole(others.getFirst()), SheetFault.NO_HEADINGS, LOOKED_FOR);
        }
        others.stream()
                .skip(nothing ? 1 : 0)
                .forEach(table -> found.note(whole(table), SheetFault.SHEET_SKIPPED, table.sheet()));
        Steps steps = new Steps(
                heads.stream().mapToInt(head -> head.table().rows().size()).sum(), found);
        heads.forEach(head -> read(head, steps, found));
    }

    private static Place whole(Table table) {
        return new Place.Cell(table.sheet(), 0, "", "");
    }

    private static void read(SheetHead head, Steps steps, Found found) {
        SheetLayout layout = SheetLayouts.of(head);
        int number = head.row().number();
        head.unknown()
                .forEach(column -> found.note(
                        head.place(number, column),
                        SheetFault.HEADING_UNKNOWN,
                        head.row().cell(column).strip()));
        head.twice()
                .forEach(column -> found.warning(
                        head.place(number, column),
                        SheetFault.HEADING_TWICE,
                        head.row().cell(column).strip()));
        List<SheetColumn> missing = layout.required(head).stream()
                .filter(column -> !head.has(column))
                .toList();
        missing.forEach(column -> found.error(head.place(number, -1), SheetFault.HEADING_MISSING, column.words()));
        if (missing.isEmpty()) {
            List<SheetRow> rows = head.rows();
            rows.forEach(row -> tellCells(head, row, found));
            layout.read(head, steps.over(rows), found);
        }
    }

    private static void tellCells(SheetHead head, SheetRow row, Found found) {
        row.unsure().stream()
                .sorted()
                .filter(column -> !head.row().cell(column).isBlank())
                .forEach(column ->
                        found.warning(head.place(row.number(), column), SheetFault.CELL_SHOWN, row.cell(column)));
        for (int column = 0; column < row.cells().size(); column++) {
            if (head.row().cell(column).isBlank() && !row.cell(column).isBlank()) {
                found.note(head.place(row.number(), column), SheetFault.NO_HEADING, Columns.letters(column));
            }
        }
    }

    private static void tell(Upload upload, BadTableException bad, Found found) {
        Place place = bad.sheet().isEmpty() && bad.row() == 0
                ? new Place.File()
                : new Place.Cell(
                        bad.sheet().isEmpty() ? upload.name() : bad.sheet(),
                        bad.row(),
                        bad.column() < 0 ? "" : Columns.letters(bad.column()),
                        "");
        switch (bad.fault()) {
            case UNREADABLE -> found.error(place, FileFault.DAMAGED, upload.name());
            case OLD_EXCEL -> found.error(place, old(upload), upload.name());
            case PASSWORD -> found.error(place, FileFault.PASSWORD, upload.name());
            case TOO_BIG -> found.error(place, FileFault.TOO_BIG, upload.name());
            case TOO_MANY_ROWS -> found.error(place, SheetFault.TOO_MANY_ROWS, String.valueOf(LIMITS.rows()));
            case TOO_MANY_COLUMNS -> found.error(place, SheetFault.TOO_MANY_COLUMNS, String.valueOf(LIMITS.columns()));
            case CELL_TOO_LONG ->
                found.error(place, SheetFault.CELL_TOO_LONG, bad.value(), String.valueOf(LIMITS.cellCharacters()));
            case QUOTE_OPEN -> found.error(place, SheetFault.QUOTE_OPEN, "");
        }
    }

    /** Slides and much else are kept in the same container as old workbooks. */
    private static FormatFault old(Upload upload) {
        boolean workbook = Suffixes.mayBeWorkbook(upload.name());
        return workbook ? SheetFault.OLD_EXCEL : FileFault.UNKNOWN;
    }

    /** Says how far the reading has come, over all sheets. */
    private static final class Steps {

        private final int all;
        private final Found found;
        private int done;

        Steps(int all, Found found) {
            this.all = all;
            this.found = found;
        }

        Iterable<SheetRow> over(List<SheetRow> rows) {
            return () -> {
                Iterator<SheetRow> each = rows.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public SheetRow next() {
                        if (++done % STEP == 0) {
                            found.reached((double) done / all);
                        }
                        return each.next();
                    }
                };
            };
        }
    }
}
