package org.dushuban.organisation.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dushuban.organisation.RosterCheck;
import org.dushuban.organisation.RosterProblem;
import org.dushuban.shared.ui.Words;

/** The list of problems as a sheet, for whoever repairs the file. Each cell is text, so that nothing in it is computed. */
final class RosterProblemSheet {

    private static final List<String> HEADINGS = List.of(
            "organisation.import.column.sheet",
            "organisation.import.column.row",
            "organisation.import.column.column",
            "organisation.import.column.heading",
            "organisation.import.column.value",
            "organisation.import.column.reason",
            "organisation.import.column.remedy");

    private RosterProblemSheet() {}

    static void write(RosterCheck check, DownloadEvent event) throws IOException {
        RosterTemplate.describe(event, Words.of("organisation.import.problems.file"));
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            Sheet sheet = book.createSheet(Words.of("organisation.import.problems.sheet"));
            fill(sheet.createRow(0), HEADINGS.stream().map(Words::of).toList());
            for (RosterProblem problem : check.problems()) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), cells(problem));
            }
            book.write(event.getOutputStream());
        }
    }

    private static List<String> cells(RosterProblem problem) {
        return List.of(
                problem.sheet(),
                problem.row() == 0 ? "" : Integer.toString(problem.row()),
                problem.column(),
                problem.heading(),
                problem.value(),
                RosterWords.reason(problem),
                RosterWords.remedy(problem));
    }

    private static void fill(Row row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }
}
