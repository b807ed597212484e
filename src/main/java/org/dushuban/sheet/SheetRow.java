package org.dushuban.sheet;

import java.util.List;

/**
 * A row of a table as it stands in a file.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from column A on, up to the last one that holds anything; blank ones as empty text
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** What stands in a column, counted from 0; empty beyond the last cell. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
