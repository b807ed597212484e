package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.Anchor;
import org.dushuban.format.Place;
import org.dushuban.shared.ui.Icon;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** Takes the file back, its faulty cells marked. */
final class MarkedLink {

    private MarkedLink() {}

    /** Whether there is something to mark; said by the report, since the file would have to be read for it. */
    static boolean isPossible(ImportReport report) {
        return switch (report.format()) {
            case XLSX, CSV -> report.findings().stream().anyMatch(finding -> finding.place() instanceof Place.Cell);
            case TEXT, DOCX, GIFT, AIKEN, MOODLE_XML, QTI -> false;
        };
    }

    static Anchor to(ImportRun run, Imports imports) {
        DownloadWords words = DownloadWords.ofPage();
        Anchor link = new Anchor(
                event -> {
                    event.setFileName(words.of("transfer.marked.file", stem(run.file())));
                    event.setContentType(SheetWriter.TYPE);
                    imports.writeMarked(run.id(), words.english(), words, event.getOutputStream());
                },
                words.of("transfer.marked"));
        link.addComponentAsFirst(new Icon("sheet"));
        link.addClassName("ds-trdownload");
        return link;
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
