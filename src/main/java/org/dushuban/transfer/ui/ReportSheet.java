package org.dushuban.transfer.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import org.dushuban.shared.ui.Words;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;

/** The report of an import as a workbook: the counts, all that was found, and the duplicates. */
final class ReportSheet {

    private static final int NARROW = 14;
    private static final int WIDE = 50;

    private ReportSheet() {}

    static void write(ImportRun run, ImportReport report, DownloadEvent event) throws IOException {
        event.setFileName(Words.of("transfer.report.file"));
        event.setContentType(SheetWriter.TYPE);
        try (SheetWriter sheet = new SheetWriter(Words.of("transfer.report.summary"))) {
            summary(sheet, run, report);
            sheet.sheet(Words.of("transfer.report.findings"));
            findings(sheet, report.findings());
            if (!report.alike().isEmpty()) {
                sheet.sheet(Words.of("transfer.report.alike"));
                alike(sheet, report.alike());
            }
            sheet.write(event.getOutputStream());
        }
    }

    private static void summary(SheetWriter sheet, ImportRun run, ImportReport report) {
        ImportReport.Counts counts = report.counts();
        sheet.columns(List.of(WIDE, WIDE));
        sheet.row(List.of(Words.of("transfer.fact.file"), TransferWords.file(run)));
        sheet.row(List.of(Words.of("transfer.into"), run.bankName()));
        number(sheet, "transfer.count.ok", counts.questions() - counts.alike());
        number(sheet, "transfer.count.bad", counts.faulty());
        number(sheet, "transfer.count.dup", counts.alike());
        ImportReport.Written written = report.written();
        if (written != null) {
            number(sheet, "transfer.fact.added", written.added());
            number(sheet, "transfer.fact.changed", written.changed());
            number(sheet, "transfer.fact.same", written.same());
            number(sheet, "transfer.fact.skipped", written.skipped());
        }
    }

    private static void number(SheetWriter sheet, String key, int number) {
        sheet.row(List.of(Words.of(key), String.valueOf(number)));
    }

    /** Also of what a format cannot hold. */
    static void findings(SheetWriter sheet, List<Finding> findings) {
        sheet.columns(List.of(NARROW, NARROW, NARROW, NARROW, WIDE, WIDE, WIDE));
        sheet.headings(List.of(
                Words.of("transfer.column.severity"),
                Words.of("transfer.column.part"),
                Words.of("transfer.column.place"),
                Words.of("transfer.column.heading"),
                Words.of("transfer.column.content"),
                Words.of("transfer.column.reason"),
                Words.of("transfer.column.remedy")));
        findings.forEach(finding -> sheet.row(List.of(
                Words.of("format.severity." + finding.severity().tag()),
                TransferWords.part(finding.place()),
                TransferWords.place(finding.place()),
                finding.place() instanceof Place.Cell cell ? cell.heading() : "",
                finding.value(),
                TransferWords.reason(finding),
                TransferWords.remedy(finding))));
    }

    private static void alike(SheetWriter sheet, List<ImportReport.AlikeQuestion> questions) {
        sheet.columns(List.of(NARROW, WIDE, NARROW));
        sheet.headings(List.of(
                Words.of("transfer.column.place"),
                Words.of("transfer.column.stem"),
                Words.of("transfer.column.likeness")));
        questions.forEach(question -> sheet.row(List.of(
                TransferWords.place(question.where()),
                question.stem(),
                String.format(Locale.ROOT, "%.2f", question.likeness()))));
    }
}
