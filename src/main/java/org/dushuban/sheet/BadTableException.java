package org.dushuban.sheet;

/** A table cannot be read on: why, and where. */
public final class BadTableException extends RuntimeException {

    /** So much of a cell is told that it is known again. */
    private static final int TOLD = 40;

    private final Fault fault;
    private final String sheet;
    private final int row;
    private final int column;
    private final String value;

    private BadTableException(Fault fault, String sheet, int row, int column, String value) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.sheet = sheet;
        this.row = row;
        this.column = column;
        this.value = value;
    }

    static BadTableException file(Fault fault) {
        return new BadTableException(fault, "", 0, -1, "");
    }

    static BadTableException row(Fault fault, String sheet, int row) {
        return new BadTableException(fault, sheet, row, -1, "");
    }

    static BadTableException cell(Fault fault, String sheet, int row, int column, String text) {
        return new BadTableException(fault, sheet, row, column, beginning(text));
    }

    private static String beginning(String text) {
        int[] told = text.codePoints().limit(TOLD).toArray();
        return new String(told, 0, told.length) + "…";
    }

    public Fault fault() {
        return fault;
    }

    /** The sheet in question, or the name of a csv file; empty for the file as a whole. */
    public String sheet() {
        return sheet;
    }

    /** The row in question, from 1; 0 for the file or the sheet as a whole. */
    public int row() {
        return row;
    }

    /** The column in question, from 0; -1 for the row as a whole. */
    public int column() {
        return column;
    }

    /** How the cell in question begins; empty unless there is one. */
    public String value() {
        return value;
    }
}
