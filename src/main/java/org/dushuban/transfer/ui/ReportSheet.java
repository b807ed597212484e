package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import org.dushuban.shared.ui.Icon;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;

/** The report of an import as a workbook: the counts, all that was found, and the duplicates. */
final class ReportSheet {

    private static final int NARROW = 14;
    private static final int WIDE = 50;

    private final SheetWriter sheet;
    private final DownloadWords words;

    private ReportSheet(SheetWriter sheet, DownloadWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** Takes it along, in the language of the page. */
    static Anchor link(ImportRun run, ImportReport report) {
        DownloadWords words = DownloadWords.ofPage();
        Anchor link = new Anchor(event -> write(run, report, words, event), words.of("transfer.report.download"));
        link.addComponentAsFirst(new Icon("download"));
        link.addClassName("ds-trdownload");
        return link;
    }

    private static void write(ImportRun run, ImportReport report, DownloadWords words, DownloadEvent event)
            throws IOException {
        event.setFileName(words.of("transfer.report.file"));
        event.setContentType(SheetWriter.TYPE);
        try (SheetWriter sheet = new SheetWriter(words.of("transfer.report.summary"))) {
            ReportSheet parts = new ReportSheet(sheet, words);
            parts.summary(run, report);
            sheet.sheet(words.of("transfer.report.findings"));
            findings(sheet, report.findings(), report.more(), words);
            if (!report.alike().isEmpty()) {
                sheet.sheet(words.of("transfer.report.alike"));
                parts.alike(report.alike(), report.counts().alike());
            }
            sheet.write(event.getOutputStream());
        }
    }

    private void summary(ImportRun run, ImportReport report) {
        ImportReport.Counts counts = report.counts();
        sheet.columns(List.of(WIDE, WIDE));
        sheet.row(List.of(words.of("transfer.fact.file"), TransferWords.file(run, words)));
        sheet.row(List.of(words.of("transfer.into"), run.bankName()));
        number("transfer.count.ok", counts.questions() - counts.alike());
        number("transfer.count.bad", counts.faulty());
        number("transfer.count.dup", counts.alike());
        ImportReport.Written written = report.written();
        if (written != null) {
            number("transfer.fact.added", written.added());
            number("transfer.fact.changed", written.changed());
            number("transfer.fact.same", written.same());
            number("transfer.fact.skipped", written.skipped());
        }
    }

    private void number(String key, int number) {
        sheet.row(List.of(words.of(key), String.valueOf(number)));
    }

    /**
     * Also of what a format cannot hold.
     *
     * @param more how many further ones there are
     */
    static void findings(SheetWriter sheet, List<Finding> findings, int more, DownloadWords words) {
        sheet.columns(List.of(NARROW, NARROW, NARROW, NARROW, WIDE, WIDE, WIDE));
        sheet.headings(List.of(
                words.of("transfer.column.severity"),
                words.of("transfer.column.part"),
                words.of("transfer.column.place"),
                words.of("transfer.column.heading"),
                words.of("transfer.column.content"),
                words.of("transfer.column.reason"),
                words.of("transfer.column.remedy")));
        findings.forEach(finding -> sheet.row(List.of(
                words.of("format.severity." + finding.severity().tag()),
                TransferWords.part(finding.place(), words),
                TransferWords.place(finding.place(), words),
                finding.place() instanceof Place.Cell cell ? cell.heading() : "",
                finding.value(words),
                TransferWords.reason(finding, words),
                TransferWords.remedy(finding, words))));
        if (more > 0) {
            sheet.row(List.of(words.of("transfer.rest", more)));
        }
    }

    private void alike(List<ImportReport.AlikeQuestion> questions, int all) {
        sheet.columns(List.of(NARROW, WIDE, NARROW));
        sheet.headings(List.of(
                words.of("transfer.column.place"),
                words.of("transfer.column.stem"),
                words.of("transfer.column.likeness")));
        questions.forEach(question -> sheet.row(List.of(
                TransferWords.place(question.where(), words),
                question.stem(),
                TransferWords.percent(question.likeness()))));
        if (all > questions.size()) {
            sheet.row(List.of(words.of("transfer.rest", all - questions.size())));
        }
    }
}
