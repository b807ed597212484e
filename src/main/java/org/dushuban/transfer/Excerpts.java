package org.dushuban.transfer;

import java.util.ArrayList;
import java.util.List;
import org.dushuban.sheet.SheetRow;
import org.dushuban.sheet.Table;

/** Takes a few rows out of a table. */
final class Excerpts {

    private Excerpts() {}

    /**
     * The first row, which holds the headings, and those around another one.
     *
     * @param number of the row, from 1; it may be one that holds nothing
     * @param around how many before and after it
     */
    static List<SheetRow> of(Table table, int number, int around) {
        List<SheetRow> rows = table.rows();
        if (rows.isEmpty()) {
            return List.of();
        }
        int at = 0;
        while (at < rows.size() && rows.get(at).number() < number) {
            at++;
        }
        List<SheetRow> excerpt = new ArrayList<>();
        excerpt.add(rows.getFirst());
        excerpt.addAll(
                rows.subList(Math.max(1, Math.min(at - around, rows.size())), Math.min(rows.size(), at + around + 1)));
        return excerpt;
    }
}
