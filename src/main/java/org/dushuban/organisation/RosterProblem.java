package org.dushuban.organisation;

/**
 * One thing that is wrong with a roster, and where.
 *
 * @param sheet the name of the sheet, or of a csv file
 * @param row as the spreadsheet counts, from 1; 0 for the file as a whole
 * @param column the letters of the column, empty for the row as a whole
 * @param heading the heading of that column as it stands in the file, empty where there is none
 * @param value what stands in the cell
 * @param detail what the words of the fault need to know, such as the candidates; perhaps empty
 */
public record RosterProblem(
        String sheet, int row, String column, String heading, String value, RosterFault fault, String detail) {

    /** The address of the cell, such as {@code C12}. */
    public String cell() {
        return row == 0 ? "" : column + row;
    }
}
