package org.dushuban.sheet;

/**
 * How much a file may hold. Whatever is beyond is refused before it costs memory or time.
 *
 * @param bytes what the file may weigh
 * @param unpacked how many bytes an xlsx file may hold when unpacked, and how many of its sheets may be read; at most
 *     {@link #MAX_UNPACKED}
 * @param rows how many rows that hold anything, over all sheets
 * @param columns how many columns
 * @param cellCharacters how many characters a cell; a longer one is a fault and never cut
 * @param characters what all cells together may hold: one long text can be referred to from each of them; each cell counts
 *     {@link #CELL} more
 */
public record TableLimits(int bytes, long unpacked, int rows, int columns, int cellCharacters, long characters) {

    /** What an xlsx file may ever hold when unpacked. */
    public static final long MAX_UNPACKED = 100_000_000;

    /** About as many characters take the memory that a cell costs beside its text. */
    static final int CELL = 16;

    /** What a spreadsheet lets a person type into one cell. */
    public static final int CELL_OF_A_SPREADSHEET = 32_767;

    /** The number of the last row that a spreadsheet has. */
    public static final int ROWS_OF_A_SPREADSHEET = 1_048_576;

    /** @throws IllegalArgumentException if a limit is not positive, or too high */
    public TableLimits {
        if (bytes < 1 || unpacked < 1 || rows < 1 || columns < 1 || cellCharacters < 1 || characters < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (unpacked > MAX_UNPACKED) {
            throw new IllegalArgumentException("at most " + MAX_UNPACKED + " bytes unpacked: " + unpacked);
        }
    }
}
