package org.dushuban.sheet;

import org.jspecify.annotations.Nullable;

/** Takes the cells as they come; some writers leave out addresses, then the next column is meant. */
final class SheetCells {

    private final TableBuilder table;
    private int row;
    private int column;

    SheetCells(TableBuilder table) {
        this.table = table;
    }

    /** @param number from 0 */
    void startRow(int number) {
        if (number < row) {
            throw table.unreadable(row);
        }
        row = number + 1;
        column = -1;
    }

    void endRow() {
        table.endRow(row);
    }

    /** @param sure whether the cell shows just that text */
    void cell(@Nullable String address, String text, boolean sure) {
        int next = address == null ? column + 1 : Columns.of(address);
        if (next <= column && !text.isEmpty()) {
            throw table.unreadable(row);
        }
        column = Math.max(column, next);
        if (!text.isEmpty()) {
            table.cell(row, column, text);
            if (!sure) {
                table.unsure(column);
            }
        }
    }
}
