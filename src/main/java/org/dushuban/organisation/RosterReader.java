package org.dushuban.organisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dushuban.sheet.BadTableException;
import org.dushuban.sheet.Columns;
import org.dushuban.sheet.SheetRow;
import org.dushuban.sheet.Table;
import org.dushuban.sheet.TableLimits;
import org.dushuban.sheet.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster from an xlsx or csv file, told apart by their content. It knows nothing of who exists; whatever is wrong
 * with the file itself comes back as a problem, never as an exception.
 */
public final class RosterReader {

    /** What a file may weigh. */
    public static final int MAX_BYTES = 10_000_000;

    private static final TableLimits LIMITS =
            new TableLimits(MAX_BYTES, 64_000_000, 20_000, 200, TableLimits.CELL_OF_A_SPREADSHEET, 30_000_000);

    /** Headings may stand below a title. */
    private static final int HEADING_ROWS = 10;

    private RosterReader() {}

    /** @param file the name of the file, which names the sheet of a csv */
    public static Roster read(String file, byte[] bytes) {
        try {
            return roster(table(file, bytes));
        } catch (BadTableException e) {
            return Roster.unreadable(file, problem(file, e));
        }
    }

    private static Table table(String file, byte[] bytes) {
        return Tables.isWorkbook(bytes) ? Tables.firstSheet(bytes, LIMITS) : Tables.csv(file, bytes, LIMITS);
    }

    private static RosterProblem problem(String file, BadTableException bad) {
        String sheet = bad.sheet().isEmpty() ? file : bad.sheet();
        return switch (bad.fault()) {
            case UNREADABLE -> problem(sheet, bad.row(), RosterFault.UNREADABLE, "");
            case OLD_EXCEL -> problem(sheet, 0, RosterFault.OLD_EXCEL, "");
            case PASSWORD -> problem(sheet, 0, RosterFault.PASSWORD, "");
            case TOO_BIG -> problem(sheet, 0, RosterFault.TOO_BIG, Integer.toString(MAX_BYTES / 1_000_000));
            case TOO_MANY_ROWS -> problem(sheet, bad.row(), RosterFault.TOO_MANY_ROWS, Integer.toString(LIMITS.rows()));
            case TOO_MANY_COLUMNS ->
                problem(sheet, bad.row(), RosterFault.TOO_MANY_COLUMNS, Integer.toString(LIMITS.columns()));
            case CELL_TOO_LONG ->
                new RosterProblem(
                        sheet,
                        bad.row(),
                        Columns.letters(bad.column()),
                        "",
                        bad.value(),
                        RosterFault.CELL_TOO_LONG,
                        Integer.toString(LIMITS.cellCharacters()));
            case QUOTE_OPEN -> problem(sheet, bad.row(), RosterFault.QUOTE_OPEN, "");
        };
    }

    private static Roster roster(Table table) {
        if (table.rows().isEmpty()) {
            return Roster.unreadable(table.sheet(), problem(table.sheet(), 0, RosterFault.EMPTY, ""));
        }
        SheetRow headings = headings(table);
        if (headings == null) {
            return Roster.unreadable(table.sheet(), problem(table.sheet(), 0, RosterFault.NO_HEADINGS, ""));
        }
        List<RosterProblem> problems = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Map<RosterColumn, Integer> columns = columns(table, headings, problems, ignored);
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                problems.add(problem(table.sheet(), headings.number(), RosterFault.COLUMN_MISSING, column.heading()));
            }
        }
        List<RosterRow> rows = rows(table, headings, columns);
        if (rows.isEmpty()) {
            problems.add(problem(table.sheet(), 0, RosterFault.NO_ROWS, ""));
        }
        Map<RosterColumn, Roster.Place> places = new EnumMap<>(RosterColumn.class);
        columns.forEach((column, index) -> places.put(column, place(headings, index)));
        return new Roster(table.sheet(), places, ignored, rows, problems);
    }

    /** The first row with two known headings or more; else the first with one. */
    private static @Nullable SheetRow headings(Table table) {
        SheetRow best = null;
        for (SheetRow row :
                table.rows().subList(0, Math.min(HEADING_ROWS, table.rows().size()))) {
            long known = row.cells().stream()
                    .filter(cell -> RosterColumn.of(cell).isPresent())
                    .count();
            if (known >= 2) {
                return row;
            }
            if (known == 1 && best == null) {
                best = row;
            }
        }
        return best;
    }

    private static Map<RosterColumn, Integer> columns(
            Table table, SheetRow headings, List<RosterProblem> problems, List<String> ignored) {
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        for (int index = 0; index < headings.cells().size(); index++) {
            String heading = headings.cells().get(index).strip();
            RosterColumn column = RosterColumn.of(heading).orElse(null);
            if (column == null) {
                if (!heading.isEmpty()) {
                    ignored.add(heading);
                }
            } else if (columns.putIfAbsent(column, index) != null) {
                problems.add(new RosterProblem(
                        table.sheet(),
                        headings.number(),
                        Columns.letters(index),
                        heading,
                        heading,
                        RosterFault.HEADING_TWICE,
                        Columns.letters(columns.get(column))));
            }
        }
        return columns;
    }

    private static List<RosterRow> rows(Table table, SheetRow headings, Map<RosterColumn, Integer> columns) {
        List<RosterRow> rows = new ArrayList<>();
        for (SheetRow row : table.rows()) {
            Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
            columns.forEach((column, index) -> {
                String text = strip(row.cell(index));
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            if (row.number() > headings.number() && !cells.isEmpty()) {
                rows.add(new RosterRow(row.number(), cells));
            }
        }
        return rows;
    }

    /** Strips spaces of every width, the invisible ones too. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static Roster.Place place(SheetRow headings, int index) {
        return new Roster.Place(
                Columns.letters(index), headings.cells().get(index).strip());
    }

    private static RosterProblem problem(String sheet, int row, RosterFault fault, String detail) {
        return new RosterProblem(sheet, row, "", "", "", fault, detail);
    }
}
