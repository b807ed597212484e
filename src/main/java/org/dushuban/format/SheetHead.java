package org.dushuban.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.sheet.Columns;
import org.dushuban.sheet.SheetRow;
import org.dushuban.sheet.Table;

/** Where in a sheet stands what: the row of headings, understood. */
final class SheetHead {

    /** Headings may stand below a title and remarks. */
    private static final int ROWS = 10;

    private static final int SEVERAL = 26;
    private static final int NOWHERE = -1;

    private final Table table;
    private final SheetRow row;
    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    private final Map<SheetColumn, Integer> english = new EnumMap<>(SheetColumn.class);
    private final int[] options = nowhere();
    private final int[] englishOptions = nowhere();
    private final int[] blanks = nowhere();
    private final List<Integer> unknown = new ArrayList<>();
    private final List<Integer> twice = new ArrayList<>();
    private final List<Integer> meant = new ArrayList<>();

    private SheetHead(Table table, SheetRow row) {
        this.table = table;
        this.row = row;
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                take(column);
            }
        }
    }

    /** The row that is a row of headings: the first that names a stem and something else, else the one that knows most. */
    static Optional<SheetHead> of(Table table) {
        SheetHead best = null;
        for (SheetRow row : table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            SheetHead head = new SheetHead(table, row);
            if (head.known() >= 2 && head.has(SheetColumn.STEM)) {
                return Optional.of(head);
            }
            if (head.known() > 0 && (best == null || head.known() > best.known())) {
                best = head;
            }
        }
        return Optional.ofNullable(best).filter(head -> head.known() >= 2 || head.has(SheetColumn.STEM));
    }

    /** Whether a row of these texts could be a row of headings of a table of questions. */
    static boolean isOne(List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return false;
        }
        SheetHead head = new SheetHead(new Table("", List.of()), new SheetRow(1, cells));
        return head.known() >= 2 && (head.has(SheetColumn.STEM) || head.has(SheetColumn.OPTION_TEXT));
    }

    Table table() {
        return table;
    }

    SheetRow row() {
        return row;
    }

    /** The rows below it, but for those that say the headings again. */
    List<SheetRow> rows() {
        return table.rows().stream()
                .filter(other -> other.number() > row.number() && !other.cells().equals(row.cells()))
                .toList();
    }

    boolean has(SheetColumn column) {
        return columns.containsKey(column);
    }

    boolean hasBlanks() {
        return Arrays.stream(blanks).anyMatch(column -> column >= 0);
    }

    /** -1 where there is none. */
    int column(SheetColumn column) {
        return columns.getOrDefault(column, NOWHERE);
    }

    /** -1 where there is none. */
    int english(SheetColumn column) {
        return english.getOrDefault(column, NOWHERE);
    }

    int option(int index) {
        return index < SEVERAL ? options[index] : NOWHERE;
    }

    int englishOption(int index) {
        return index < SEVERAL ? englishOptions[index] : NOWHERE;
    }

    int blank(int index) {
        return index < SEVERAL ? blanks[index] : NOWHERE;
    }

    int several() {
        return SEVERAL;
    }

    /** Columns whose heading is not known. */
    List<Integer> unknown() {
        return unknown;
    }

    /** Columns whose heading stands further to the left too. */
    List<Integer> twice() {
        return twice;
    }

    /** Columns that mean something for a question. */
    List<Integer> meant() {
        return meant;
    }

    /** @param column from 0; -1 for the row as a whole */
    Place place(int rowNumber, int column) {
        return new Place.Cell(
                table.sheet(),
                rowNumber,
                column < 0 ? "" : Columns.letters(column),
                column < 0 ? "" : row.cell(column).strip());
    }

    private int known() {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count() - unknown.size() - twice.size();
    }

    private void take(int column) {
        SheetColumn.Meant understood = SheetColumn.of(row.cell(column)).orElse(null);
        if (understood == null) {
            unknown.add(column);
        } else if (!put(understood, column)) {
            twice.add(column);
        } else if (understood.column() != SheetColumn.SERIAL) {
            meant.add(column);
        }
    }

    private boolean put(SheetColumn.Meant meant, int column) {
        if (meant.several() == null) {
            SheetColumn single = Objects.requireNonNull(meant.column());
            return (meant.english() ? english : columns).putIfAbsent(single, column) == null;
        }
        int[] several = switch (meant.several()) {
            case OPTIONS -> meant.english() ? englishOptions : options;
            case BLANKS -> blanks;
        };
        if (several[meant.index()] >= 0) {
            return false;
        }
        several[meant.index()] = column;
        return true;
    }

    private static int[] nowhere() {
        int[] columns = new int[SEVERAL];
        Arrays.fill(columns, NOWHERE);
        return columns;
    }
}
