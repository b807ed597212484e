package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dushuban.format.Finding;
import org.dushuban.format.FormatFault;
import org.dushuban.shared.ui.Icon;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.transfer.ExportLook;

/** What a format cannot hold, each loss once with the number of questions, and the whole list to keep beside the file. */
class LossList extends Section {

    LossList(ExportLook look) {
        List<Finding> losses = look.losses();
        H2 title = new H2(getTranslation("transfer.export.losses", losses.size() + look.more()));
        DownloadWords words = DownloadWords.ofPage();
        Anchor list = new Anchor(event -> write(look, words, event), words.of("transfer.export.losses.download"));
        list.addComponentAsFirst(new Icon("download"));
        list.addClassName("ds-trdownload");
        Div head = new Div(title, list);
        head.addClassName("ds-panelhead");
        Map<FormatFault, Integer> counts = new LinkedHashMap<>();
        Map<FormatFault, Finding> first = new LinkedHashMap<>();
        losses.forEach(loss -> {
            counts.merge(loss.fault(), 1, Integer::sum);
            first.putIfAbsent(loss.fault(), loss);
        });
        UnorderedList items = new UnorderedList();
        items.addClassName("ds-trlosslist");
        first.forEach((fault, loss) -> items.add(item(loss, counts.getOrDefault(fault, 1))));
        if (look.more() > 0) {
            items.add(new ListItem(new Paragraph(getTranslation("transfer.rest", look.more()))));
        }
        add(head, items);
    }

    private ListItem item(Finding loss, int count) {
        Paragraph what = new Paragraph(
                new Span(TransferWords.reason(loss)), new Span(getTranslation("transfer.export.times", count)));
        Paragraph example = new Paragraph(getTranslation("transfer.export.example", TransferWords.place(loss.place())));
        example.addClassName("t-note");
        return new ListItem(what, example);
    }

    private static void write(ExportLook look, DownloadWords words, DownloadEvent event) throws IOException {
        event.setFileName(words.of("transfer.export.losses.file"));
        event.setContentType(SheetWriter.TYPE);
        try (SheetWriter sheet = new SheetWriter(words.of("transfer.export.losses.sheet"))) {
            ReportSheet.findings(sheet, look.losses(), look.more(), words);
            sheet.write(event.getOutputStream());
        }
    }
}
