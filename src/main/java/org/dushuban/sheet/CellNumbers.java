package org.dushuban.sheet;

/** How the number in a cell becomes a text. */
interface CellNumbers {

    /**
     * A number as a text.
     *
     * @param sure false where the cell shows it in another way, which is not known here
     */
    record Shown(String text, boolean sure) {}

    Shown of(double number, FormatCode format);
}
