package org.dushuban.organisation;

import java.util.Map;

/**
 * A row of a roster.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells what is written in the known columns, stripped; blank cells are left out
 */
public record RosterRow(int number, Map<RosterColumn, String> cells) {

    public RosterRow {
        cells = Map.copyOf(cells);
    }

    public String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }
}
