package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.KeyValues;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;

/** What became of an import, and its report to keep. */
class RunResult extends Div {

    RunResult(ImportRun run, Imports imports, Dates dates) {
        addClassName("ds-stack");
        ImportReport report = run.report();
        if (report == null || report.written() == null) {
            return;
        }
        ImportReport.Written written = report.written();
        Anchor bank = new Anchor("admin/bank?bank=" + run.bank(), getTranslation("transfer.to-bank"));
        bank.getElement().setAttribute("router-link", true);
        bank.addClassName("ds-trlink");
        add(new EmptyState(
                getTranslation("transfer.done", written.added() + written.changed()),
                getTranslation("transfer.done.note"),
                bank));
        Div sheet = new Div(facts(run, report, written, dates), links(run, report, imports));
        sheet.addClassName("ds-sheet");
        add(sheet);
    }

    private KeyValues facts(ImportRun run, ImportReport report, ImportReport.Written written, Dates dates) {
        Instant end = run.endedAt() == null ? run.startedAt() : run.endedAt();
        return new KeyValues()
                .pair(getTranslation("transfer.fact.file"), TransferWords.file(run))
                .pair(getTranslation("transfer.into"), run.bankName())
                .pair(getTranslation("transfer.fact.at"), dates.moment(end))
                .pair(getTranslation("transfer.fact.added"), String.valueOf(written.added()))
                .pair(getTranslation("transfer.fact.changed"), String.valueOf(written.changed()))
                .pair(getTranslation("transfer.fact.same"), String.valueOf(written.same()))
                .pair(getTranslation("transfer.fact.skipped"), String.valueOf(written.skipped()))
                .pair(
                        getTranslation("transfer.fact.faulty"),
                        String.valueOf(report.counts().faulty()));
    }

    private Div links(ImportRun run, ImportReport report, Imports imports) {
        RouterLink next = new RouterLink(getTranslation("transfer.next"), ImportView.class);
        next.setQueryParameters(
                QueryParameters.of(TransferRoutes.BANK, run.bank().toString()));
        next.addClassName("ds-trdownload");
        Div links = new Div(ReportSheet.link(run, report));
        links.addClassName("ds-trdownloads");
        if (run.kept() && MarkedLink.isPossible(report)) {
            links.add(MarkedLink.to(run, imports));
        }
        links.add(next);
        if (!run.kept()) {
            Paragraph gone = new Paragraph(getTranslation("transfer.gone"));
            gone.addClassName("t-note");
            links.add(gone);
        }
        return links;
    }
}
