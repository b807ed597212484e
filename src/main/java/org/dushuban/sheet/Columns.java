package org.dushuban.sheet;

/** The columns of a spreadsheet, as it names them. */
public final class Columns {

    /** Column XFD is the last one that a spreadsheet has. */
    private static final int LETTERS = 3;

    private Columns() {}

    /** The letters of a column, counted from 0: A, B, ... Z, AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The column of an address such as {@code AB12}, from 0; -1 where there is none. */
    static int of(String address) {
        int column = 0;
        int at = 0;
        while (at < address.length() && !isDigit(address.charAt(at))) {
            int letter = Character.toUpperCase(address.charAt(at)) - 'A';
            if (letter < 0 || letter > 25 || ++at > LETTERS) {
                return -1;
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
