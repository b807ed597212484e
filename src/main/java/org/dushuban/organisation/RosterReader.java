package org.dushuban.organisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster from an xlsx or csv file, told apart by their content. It knows nothing of who exists; whatever is wrong
 * with the file itself comes back as a problem, never as an exception.
 */
public final class RosterReader {

    /** What a file may weigh. */
    public static final int MAX_BYTES = TableLimits.BYTES;

    /** Headings may stand below a title. */
    private static final int HEADING_ROWS = 10;

    private RosterReader() {}

    /** @param file the name of the file, which names the sheet of a csv */
    public static Roster read(String file, byte[] bytes) {
        try {
            return roster(table(file, bytes));
        } catch (BadTableException e) {
            return Roster.unreadable(file, new RosterProblem(file, e.row, "", "", "", e.fault, limit(e.fault)));
        }
    }

    private static Table table(String file, byte[] bytes) {
        if (bytes.length > TableLimits.BYTES) {
            throw new BadTableException(RosterFault.TOO_BIG, 0);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return XlsxTable.read(bytes);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new BadTableException(RosterFault.OLD_EXCEL, 0);
        }
        return CsvTable.read(file, bytes);
    }

    private static Roster roster(Table table) {
        if (table.rows().isEmpty()) {
            return Roster.unreadable(table.sheet(), problem(table, 0, RosterFault.EMPTY, ""));
        }
        SheetRow headings = headings(table);
        if (headings == null) {
            return Roster.unreadable(table.sheet(), problem(table, 0, RosterFault.NO_HEADINGS, ""));
        }
        List<RosterProblem> problems = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Map<RosterColumn, Integer> columns = columns(table, headings, problems, ignored);
        for (RosterColumn column : RosterColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                problems.add(problem(table, headings.number(), RosterFault.COLUMN_MISSING, column.heading()));
            }
        }
        List<RosterRow> rows = rows(table, headings, columns);
        if (rows.isEmpty()) {
            problems.add(problem(table, 0, RosterFault.NO_ROWS, ""));
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
                        Roster.letters(index),
                        heading,
                        heading,
                        RosterFault.HEADING_TWICE,
                        Roster.letters(columns.get(column))));
            }
        }
        return columns;
    }

    private static List<RosterRow> rows(Table table, SheetRow headings, Map<RosterColumn, Integer> columns) {
        List<RosterRow> rows = new ArrayList<>();
        for (SheetRow row : table.rows()) {
            Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
            columns.forEach((column, index) -> {
                String text = index < row.cells().size() ? strip(row.cells().get(index)) : "";
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
        return text.replaceAll("^[\\p{Z}\\s\\p{Cf}]+|[\\p{Z}\\s\\p{Cf}]+$", "");
    }

    private static Roster.Place place(SheetRow headings, int index) {
        return new Roster.Place(
                Roster.letters(index), headings.cells().get(index).strip());
    }

    private static RosterProblem problem(Table table, int row, RosterFault fault, String detail) {
        return new RosterProblem(table.sheet(), row, "", "", "", fault, detail);
    }

    private static String limit(RosterFault fault) {
        if (fault == RosterFault.TOO_MANY_ROWS) {
            return Integer.toString(TableLimits.ROWS);
        }
        if (fault == RosterFault.TOO_MANY_COLUMNS) {
            return Integer.toString(TableLimits.COLUMNS);
        }
        return Integer.toString(TableLimits.BYTES / 1_000_000);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
