package org.dushuban.format;

import java.util.List;
import org.dushuban.sheet.SheetRow;

/** How questions lie in the rows of a sheet. */
interface SheetLayout {

    /** The columns without which nothing can be read. */
    List<SheetColumn> required(SheetHead head);

    /**
     * Reads all questions of a sheet that has what is required.
     *
     * @param rows those below the headings; each is taken in turn
     */
    void read(SheetHead head, Iterable<SheetRow> rows, Found found);
}
