package org.dushuban.sheet;

import java.util.List;
import java.util.Set;

/**
 * A row of a table as it stands in a file.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from column A on, up to the last one that holds anything; blank ones as empty text
 * @param unsure the columns, from 0, whose numbers the spreadsheet shows in another way, which is not known
 */
public record SheetRow(int number, List<String> cells, Set<Integer> unsure) {

    public SheetRow {
        cells = List.copyOf(cells);
        unsure = Set.copyOf(unsure);
    }

    /** A row of texts. */
    public SheetRow(int number, List<String> cells) {
        this(number, cells, Set.of());
    }

    /** What stands in a column, counted from 0; empty beyond the last cell. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
