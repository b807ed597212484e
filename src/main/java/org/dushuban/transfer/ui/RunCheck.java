package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import org.dushuban.material.Materials;
import org.dushuban.shared.ui.Dates;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;
import org.jspecify.annotations.Nullable;

/** All that a look at a file came to, to decide on. */
class RunCheck extends Div {

    private final ImportRun run;
    private final Imports imports;
    private final Runnable chosen;
    private final Runnable again;
    private final CellExcerpt excerpt = new CellExcerpt();
    private @Nullable MendPanel mend;
    private @Nullable PreviewPanel preview;

    /**
     * @param chosen is told when it is said what is to become of a duplicate, and when the text was changed
     * @param again is told when a new look has begun
     */
    RunCheck(ImportRun run, Imports imports, Materials materials, Dates dates, Runnable chosen, Runnable again) {
        this.run = run;
        this.imports = imports;
        this.chosen = chosen;
        this.again = again;
        addClassName("ds-stack");
        if (run.notice() != null) {
            Paragraph notice = new Paragraph(
                    getTranslation("transfer.notice." + run.notice().tag()));
            notice.addClassName("ds-trnotice");
            notice.getElement().setAttribute("role", "alert");
            add(notice);
        }
        ImportReport report = run.report();
        if (report != null) {
            add(columns(report, dates));
            if (report.counts().questions() > 0) {
                preview = new PreviewPanel(run, imports, materials, report);
                add(preview);
            }
        }
    }

    private Div columns(ImportReport report, Dates dates) {
        Div left = new Div(new RunSummary(run, report, imports, dates, this::choose));
        Div right = new Div();
        left.addClassName("ds-stack");
        right.addClassName("ds-stack");
        if (!report.findings().isEmpty()) {
            left.add(new FindingPanel(run, report, imports, this::point));
            right.add(excerpt);
        }
        Optional<String> text = imports.text(run.id());
        if (text.isPresent() && !report.findings().isEmpty()) {
            mend = new MendPanel(text.get(), report, this::lookAgain, chosen);
            right.add(mend);
        }
        if (report.counts().alike() > 0) {
            right.add(new PairPanel(run, imports, this::choose));
        }
        Div columns = new Div(left, right);
        columns.addClassNames("ds-cols2", "ds-cols2--import", "ds-trcols");
        return columns;
    }

    /** Whether the text is not that any more which was read. */
    boolean isMended() {
        return mend != null && mend.isMended();
    }

    private void choose() {
        chosen.run();
        if (preview != null) {
            preview.refresh();
        }
    }

    private void lookAgain(String text) {
        imports.mend(run.id(), text);
        again.run();
    }

    /** @param follow whether somebody asked to see it, and not only the page by itself */
    private void point(Finding finding, boolean follow) {
        MendPanel text = mend;
        switch (finding.place()) {
            case Place.Cell cell when cell.row() > 0 -> excerpt.show(imports.excerpt(run.id(), cell), cell, follow);
            case Place.Line line when text != null && follow -> text.reveal(line);
            default -> excerpt.setVisible(false);
        }
    }
}
