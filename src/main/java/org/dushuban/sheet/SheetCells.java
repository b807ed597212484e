package org.dushuban.sheet;

import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Takes the cells as they come; some writers leave out addresses, then the next column is meant. */
final class SheetCells implements SheetContentsHandler {

    private static final String FAILED = "ERROR:";

    private final TableBuilder table;
    private int row;
    private int column;

    SheetCells(TableBuilder table) {
        this.table = table;
    }

    @Override
    public void startRow(int rowNumber) {
        if (rowNumber < row) {
            throw table.unreadable(row);
        }
        row = rowNumber + 1;
        column = -1;
    }

    @Override
    public void endRow(int rowNumber) {
        table.endRow(row);
    }

    @Override
    public void cell(@Nullable String address, @Nullable String text, @Nullable XSSFComment comment) {
        int next = address == null ? column + 1 : Columns.of(address);
        if (next <= column) {
            throw table.unreadable(row);
        }
        column = next;
        if (text != null) {
            // what a formula failed with, as the spreadsheet shows it
            table.cell(row, column, text.startsWith(FAILED + "#") ? text.substring(FAILED.length()) : text);
        }
    }
}
