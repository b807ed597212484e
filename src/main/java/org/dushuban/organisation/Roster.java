package org.dushuban.organisation;

import java.util.List;
import java.util.Map;

/**
 * What a file says, before anybody compares it with what is known.
 *
 * @param sheet the name of the sheet, or of a csv file
 * @param places where each known column stands and what its heading is, from left to right
 * @param ignored headings of columns that mean nothing here
 * @param rows the rows that hold anything, from the top
 * @param problems why it cannot be read; empty if it can
 */
public record Roster(
        String sheet,
        Map<RosterColumn, Place> places,
        List<String> ignored,
        List<RosterRow> rows,
        List<RosterProblem> problems) {

    /**
     * Where a column stands.
     *
     * @param letters as the spreadsheet names it
     * @param heading as it stands in the file
     */
    public record Place(String letters, String heading) {}

    static Roster unreadable(String sheet, RosterProblem problem) {
        return new Roster(sheet, Map.of(), List.of(), List.of(), List.of(problem));
    }

    /** A problem with one cell. */
    RosterProblem problem(RosterRow row, RosterColumn column, RosterFault fault, String detail) {
        Place place = places.getOrDefault(column, new Place("", ""));
        return new RosterProblem(
                sheet, row.number(), place.letters(), place.heading(), row.cell(column), fault, detail);
    }
}
