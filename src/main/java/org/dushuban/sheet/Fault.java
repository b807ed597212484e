package org.dushuban.sheet;

/** Why a table cannot be read. */
public enum Fault {
    /** It is something else, or damaged. */
    UNREADABLE,
    /** An xls file, or another one of its time. */
    OLD_EXCEL,
    /** A workbook that opens with a password only. */
    PASSWORD,
    /** More bytes, packed or unpacked, or more characters in all than may be. */
    TOO_BIG,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    /** A quoted cell of a csv file that never ends. */
    QUOTE_OPEN
}
