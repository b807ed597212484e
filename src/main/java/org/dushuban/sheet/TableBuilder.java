package org.dushuban.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of a file into rows, sheet after sheet, within the limits. */
final class TableBuilder {

    private final TableLimits limits;
    private String sheet = "";
    private List<SheetRow> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> unsure = new HashSet<>();
    private int rowsInAll;
    private long characters;
    private @Nullable BadTableException tooLong;

    TableBuilder(TableLimits limits) {
        this.limits = limits;
    }

    void begin(String name) {
        sheet = name;
        rows = new ArrayList<>();
    }

    /**
     * @param row from 1, for the message
     * @param column from 0
     * @throws BadTableException if that is too much
     */
    void cell(int row, int column, String text) {
        characters += text.length() + (text.isBlank() ? 0 : TableLimits.CELL);
        if (characters > limits.characters()) {
            throw BadTableException.file(Fault.TOO_BIG);
        }
        if (text.isBlank()) {
            return;
        }
        if (column >= limits.columns()) {
            throw BadTableException.row(Fault.TOO_MANY_COLUMNS, sheet, row);
        }
        if (text.length() > limits.cellCharacters()) {
            // told at the end only: a file that is too big as a whole is not mended by shortening one cell
            tooLong = tooLong == null ? BadTableException.cell(Fault.CELL_TOO_LONG, sheet, row, column, text) : tooLong;
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
    }

    /** Says of the cell taken last that it is shown in another way, which is not known. */
    void unsure(int column) {
        unsure.add(column);
    }

    /** @throws BadTableException if that is one row too many, or stands below the last one of any spreadsheet */
    void endRow(int row) {
        if (!cells.isEmpty()) {
            if (++rowsInAll > limits.rows() || row > TableLimits.ROWS_OF_A_SPREADSHEET) {
                throw BadTableException.row(Fault.TOO_MANY_ROWS, sheet, row);
            }
            rows.add(new SheetRow(row, cells, unsure));
            cells.clear();
            unsure.clear();
        }
    }

    /** @throws BadTableException if a cell was too long */
    Table end() {
        if (tooLong != null) {
            throw tooLong;
        }
        return new Table(sheet, rows);
    }

    BadTableException unreadable(int row) {
        return BadTableException.row(Fault.UNREADABLE, sheet, row);
    }
}
