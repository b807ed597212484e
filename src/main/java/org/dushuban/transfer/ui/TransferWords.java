package org.dushuban.transfer.ui;

import java.util.stream.Stream;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.Words;
import org.dushuban.transfer.ImportRun;

/** What was found in a file, in words. */
final class TransferWords {

    private TransferWords() {}

    /** Where it is, as short as a spreadsheet names a cell. */
    static String place(Place place) {
        return switch (place) {
            case Place.File _ -> Words.of("transfer.place.file");
            case Place.Cell(String sheet, int row, String column, String _) ->
                row == 0
                        ? sheet
                        : column.isEmpty() ? Words.of("transfer.place.row", String.valueOf(row)) : column + row;
            case Place.Line line -> Words.of("transfer.place.line", String.valueOf(line.line()));
            case Place.Item(String file, int line) ->
                line == 0 ? file : Words.of("transfer.place.line", String.valueOf(line));
            case Place.Named(String name) -> name;
        };
    }

    /** In what part of the file it is; empty where the place says it all. */
    static String part(Place place) {
        return switch (place) {
            case Place.Cell cell -> cell.row() == 0 ? "" : Words.of("transfer.place.sheet", cell.sheet());
            case Place.Item item -> item.line() == 0 ? "" : item.file();
            case Place.File _, Place.Line _, Place.Named _ -> "";
        };
    }

    static String reason(Finding finding) {
        return Words.of(finding.fault().key() + "reason", arguments(finding));
    }

    static String remedy(Finding finding) {
        return Words.of(finding.fault().key() + "remedy", arguments(finding));
    }

    static String file(ImportRun run) {
        return run.file().isEmpty() ? Words.of("transfer.pasted") : run.file();
    }

    static boolean english() {
        return Words.locale().equals(Languages.ENGLISH);
    }

    private static Object[] arguments(Finding finding) {
        return Stream.concat(Stream.of(finding.value()), finding.details().stream())
                .toArray();
    }
}
