package org.dushuban.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dushuban.sheet.SheetRow;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.sheet.Table;

/**
 * The tables of a file as they were read, with a colour and a remark on each cell that has to be looked at, and a sheet
 * with the list of all that was found. It can be mended and read again.
 */
public final class MarkedSheets {

    private static final int WIDE = 40;
    private static final int NARROW = 12;

    private final Reading reading;
    private final boolean english;
    private final Wording words;

    private MarkedSheets(Reading reading, boolean english, Wording words) {
        this.reading = reading;
        this.english = english;
        this.words = words;
    }

    /**
     * Writes the workbook, for a csv file too.
     *
     * @param reading one that has tables
     * @param english whether the sheet of problems is called in English, else in Chinese
     * @param words those of the same language
     * @param out is not closed
     * @throws IllegalArgumentException if the reading has no table
     */
    public static void write(Reading reading, boolean english, Wording words, OutputStream out) throws IOException {
        if (reading.tables().isEmpty()) {
            throw new IllegalArgumentException("no table was read");
        }
        new MarkedSheets(reading, english, words).write(out);
    }

    private void write(OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter(title(reading.tables().getFirst()))) {
            rows(sheet, reading.tables().getFirst());
            for (Table table : reading.tables().subList(1, reading.tables().size())) {
                sheet.sheet(title(table));
                rows(sheet, table);
            }
            sheet.sheet(KnownSheet.PROBLEMS.title(english));
            problems(sheet);
            sheet.write(out);
        }
    }

    /** What was pasted has no name. */
    private String title(Table table) {
        return table.sheet().isBlank() ? KnownSheet.QUESTIONS.title(english) : table.sheet();
    }

    private void rows(SheetWriter sheet, Table table) {
        NavigableMap<Integer, Map<Integer, String>> marks = marks(table.sheet());
        int above = 0;
        for (SheetRow row : table.rows()) {
            marks.subMap(above, false, row.number(), false)
                    .forEach((number, remarks) -> row(sheet, number, List.of(), remarks));
            row(sheet, row.number(), row.cells(), marks.getOrDefault(row.number(), Map.of()));
            above = row.number();
        }
    }

    private static void row(SheetWriter sheet, int number, List<String> cells, Map<Integer, String> marks) {
        sheet.goTo(number);
        sheet.row(cells, marks);
    }

    /** What has to be looked at in a sheet, by row and column. */
    private NavigableMap<Integer, Map<Integer, String>> marks(String sheet) {
        NavigableMap<Integer, Map<Integer, String>> marks = new TreeMap<>();
        for (Finding finding : reading.findings()) {
            if (finding.severity() != Severity.NOTE
                    && finding.place() instanceof Place.Cell cell
                    && cell.sheet().equals(sheet)) {
                marks.computeIfAbsent(Math.max(1, cell.row()), _ -> new TreeMap<>())
                        .merge(index(cell.column()), remark(finding), (one, other) -> one + "\n" + other);
            }
        }
        return marks;
    }

    private String remark(Finding finding) {
        return words.of(finding.fault().key() + "reason", finding.arguments(words))
                + " "
                + words.of(finding.fault().key() + "remedy", finding.arguments(words));
    }

    private void problems(SheetWriter sheet) {
        sheet.columns(List.of(NARROW, NARROW, NARROW, NARROW, NARROW, WIDE, WIDE, WIDE));
        sheet.headings(Stream.of("severity", "sheet", "row", "column", "heading", "value", "reason", "remedy")
                .map(column -> words.of("format.marked." + column))
                .toList());
        reading.findings().forEach(finding -> sheet.row(cells(finding)));
        if (reading.more() > 0) {
            sheet.row(List.of(words.of("format.marked.rest", reading.more())));
        }
    }

    private List<String> cells(Finding finding) {
        Place.Cell cell = finding.place() instanceof Place.Cell one ? one : new Place.Cell("", 0, "", "");
        List<String> cells = new ArrayList<>(List.of(
                words.of("format.severity." + finding.severity().tag()),
                cell.sheet(),
                cell.row() == 0 ? "" : String.valueOf(cell.row()),
                cell.column(),
                cell.heading(),
                finding.value(words)));
        cells.add(words.of(finding.fault().key() + "reason", finding.arguments(words)));
        cells.add(words.of(finding.fault().key() + "remedy", finding.arguments(words)));
        return cells;
    }

    /** The first column for a row or a sheet as a whole. */
    private static int index(String letters) {
        int column = 0;
        for (int at = 0; at < letters.length(); at++) {
            column = column * 26 + letters.charAt(at) - 'A' + 1;
        }
        return Math.max(0, column - 1);
    }
}
