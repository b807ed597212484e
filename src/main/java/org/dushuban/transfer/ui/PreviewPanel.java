package org.dushuban.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
    private int shown;

    PreviewPanel(ImportRun run, Imports imports, Materials materials, ImportReport report) {
        this.run = run;
        this.imports = imports;
        this.materials = materials;
        H2 title = new H2(getTranslation("transfer.preview", report.counts().questions()));
        Div head = new Div(title);
        head.addClassName("ds-panelhead");
        list.addClassName("ds-trpreview");
        more.addClickListener(event -> show(PAGE));
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
        if (shown > 0) {
            int count = shown;
            list.removeAll();
            shown = 0;
            show(count);
        }
    }

    private void show(int count) {
        ImportPreview page = imports.preview(run.id(), shown, count);
        page.items().forEach(item -> list.add(new PreviewItem(item, materials)));
        shown += page.items().size();
        int left = page.total() - shown;
        more.setVisible(left > 0);
        more.setText(getTranslation("transfer.preview.more", Math.min(PAGE, left)));
    }
}
