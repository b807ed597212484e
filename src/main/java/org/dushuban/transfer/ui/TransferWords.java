package org.dushuban.transfer.ui;

import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import org.dushuban.format.Wording;
import org.dushuban.shared.ui.Words;
import org.dushuban.transfer.ImportRun;

/** What was found in a file, in words: those of the page under way, or of a file to download. */
final class TransferWords {

    private TransferWords() {}

    static String place(Place place) {
        return place(place, Words::of);
    }

    /** Where it is, as short as a spreadsheet names a cell. */
    static String place(Place place, Wording words) {
        return switch (place) {
            case Place.File _ -> words.of("transfer.place.file");
            case Place.Cell(String sheet, int row, String column, String _) ->
                row == 0
                        ? sheet
                        : column.isEmpty() ? words.of("transfer.place.row", String.valueOf(row)) : column + row;
            case Place.Line line -> words.of("transfer.place.line", String.valueOf(line.line()));
            case Place.Item(String file, int line) ->
                line == 0 ? file : words.of("transfer.place.line", String.valueOf(line));
            case Place.Named(String name) -> name;
        };
    }

    static String part(Place place) {
        return part(place, Words::of);
    }

    /** In what part of the file it is; empty where the place says it all. */
    static String part(Place place, Wording words) {
        return switch (place) {
            case Place.Cell cell -> cell.row() == 0 ? "" : words.of("transfer.place.sheet", cell.sheet());
            case Place.Item item -> item.line() == 0 ? "" : item.file();
            case Place.File _, Place.Line _, Place.Named _ -> "";
        };
    }

    static String reason(Finding finding) {
        return reason(finding, Words::of);
    }

    static String reason(Finding finding, Wording words) {
        return words.of(finding.fault().key() + "reason", finding.arguments(words));
    }

    static String remedy(Finding finding) {
        return remedy(finding, Words::of);
    }

    static String remedy(Finding finding, Wording words) {
        return words.of(finding.fault().key() + "remedy", finding.arguments(words));
    }

    static String file(ImportRun run) {
        return file(run, Words::of);
    }

    static String file(ImportRun run, Wording words) {
        return run.file().isEmpty() ? words.of("transfer.pasted") : run.file();
    }

    /** @param share from 0 to 1 */
    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
