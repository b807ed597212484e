package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.Anchor;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Words;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** Takes the file back, its faulty cells marked. */
final class MarkedLink {

    private MarkedLink() {}

    static Anchor to(ImportRun run, Imports imports) {
        Anchor link = new Anchor(
                event -> {
                    event.setFileName(Words.of("transfer.marked.file", stem(run.file())));
                    event.setContentType(SheetWriter.TYPE);
                    imports.writeMarked(run.id(), TransferWords.english(), Words::of, event.getOutputStream());
                },
                Words.of("transfer.marked"));
        link.addComponentAsFirst(new Icon("sheet"));
        link.addClassName("ds-trdownload");
        return link;
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
