package org.dushuban.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.dushuban.material.Materials;
import org.dushuban.transfer.ImportPreview;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** Every question of the file as a learner will meet it, a page at a time. */
class PreviewPanel extends Section {

    private static final int PAGE = 20;

    private final ImportRun run;
    private final Imports imports;
    private final Materials materials;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(getTranslation("transfer.preview.show"));
    private final List<PreviewItem> shown = new ArrayList<>();

    PreviewPanel(ImportRun run, Imports imports, Materials materials, ImportReport report) {
        this.run = run;
        this.imports = imports;
        this.materials = materials;
        H2 title = new H2(getTranslation("transfer.preview", report.counts().questions()));
        Div head = new Div(title);
        head.addClassName("ds-panelhead");
        list.addClassName("ds-trpreview");
        more.addClickListener(event -> show());
        add(head);
        if (report.pictures() > 0) {
            Paragraph note = new Paragraph(getTranslation("transfer.preview.pictures"));
            note.addClassName("t-note");
            add(note);
        }
        add(list, more);
    }

    /** Shows what becomes of each question now, of those that are shown. */
    void refresh() {
        if (!shown.isEmpty()) {
            List<ImportPreview.Item> now =
                    imports.preview(run.id(), 0, shown.size()).items();
            now.forEach(item -> shown.get(item.place()).show(item));
        }
    }

    private void show() {
        ImportPreview page = imports.preview(run.id(), shown.size(), PAGE);
        for (ImportPreview.Item item : page.items()) {
            PreviewItem added = new PreviewItem(item, materials);
            shown.add(added);
            list.add(added);
        }
        int left = page.total() - shown.size();
        more.setVisible(left > 0);
        more.setText(getTranslation("transfer.preview.more", Math.min(PAGE, left)));
    }
}
