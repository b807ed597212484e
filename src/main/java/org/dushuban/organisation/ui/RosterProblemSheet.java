package org.dushuban.organisation.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import org.dushuban.organisation.RosterCheck;
import org.dushuban.organisation.RosterProblem;
import org.dushuban.shared.ui.Words;
import org.dushuban.sheet.SheetWriter;

/** The list of problems as a sheet, for whoever repairs the file. */
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
        try (SheetWriter sheet = new SheetWriter(Words.of("organisation.import.problems.sheet"))) {
            sheet.headings(HEADINGS.stream().map(Words::of).toList());
            check.problems().forEach(problem -> sheet.row(cells(problem)));
            sheet.write(event.getOutputStream());
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
}
