package org.dushuban.organisation;

/** How much a table may hold. Whatever is beyond is refused before it costs memory or time. */
final class TableLimits {

    static final int BYTES = 10_000_000;
    /** What an xlsx file may weigh when unpacked. */
    static final long UNPACKED_BYTES = 64_000_000;

    /** What a part of it may weigh that is neither a sheet nor the texts of all sheets. */
    static final long PART_BYTES = 2_000_000;

    static final int ROWS = 20_000;
    static final int COLUMNS = 200;
    static final int CELL_CHARACTERS = 1_000;
    /** What all cells together may hold: one long text can be referred to from each of them. */
    static final long CHARACTERS = 30_000_000;

    private TableLimits() {}
}
