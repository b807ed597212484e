package org.dushuban.organisation;

import java.util.ArrayList;
import java.util.List;

/** Gathers cells into rows, within the limits. */
class TableBuilder {

    private final List<SheetRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private long characters;

    /**
     * @param row from 1, for the message
     * @param column from 0
     */
    void cell(int row, int column, String text) {
        characters += text.length();
        if (characters > TableLimits.CHARACTERS) {
            throw new BadTableException(RosterFault.TOO_BIG, 0);
        }
        if (text.isBlank()) {
            return;
        }
        if (column >= TableLimits.COLUMNS) {
            throw new BadTableException(RosterFault.TOO_MANY_COLUMNS, row);
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text.length() > TableLimits.CELL_CHARACTERS ? text.substring(0, TableLimits.CELL_CHARACTERS) : text);
    }

    void endRow(int row) {
        if (!cells.isEmpty()) {
            if (rows.size() >= TableLimits.ROWS) {
                throw new BadTableException(RosterFault.TOO_MANY_ROWS, row);
            }
            rows.add(new SheetRow(row, List.copyOf(cells)));
            cells = new ArrayList<>();
        }
    }

    Table build(String sheet) {
        return new Table(sheet, rows);
    }
}
