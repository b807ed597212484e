package org.dushuban.sheet;

import java.util.List;

/**
 * The rows of a sheet.
 *
 * @param sheet its name, or that of a csv file
 * @param rows those that hold anything, from the top
 */
public record Table(String sheet, List<SheetRow> rows) {

    public Table {
        rows = List.copyOf(rows);
    }
}
