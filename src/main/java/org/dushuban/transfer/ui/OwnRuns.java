package org.dushuban.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.dushuban.shared.ui.Agenda;
import org.dushuban.shared.ui.Dates;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;
import org.dushuban.transfer.OwnImports;

/** The imports of the one who looks at the page, the latest first, a page at a time. */
class OwnRuns extends Section {

    private final Imports imports;
    private final Dates dates;
    private final Button more = new Button(getTranslation("transfer.runs.more"));
    private Agenda list = new Agenda();
    private int next;

    OwnRuns(Imports imports, Dates dates) {
        this.imports = imports;
        this.dates = dates;
        addClassName("ds-trruns");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(event -> showMore());
    }

    /** Begins with the latest. */
    void show() {
        removeAll();
        next = 0;
        list = new Agenda();
        add(new H2(getTranslation("transfer.runs")), list, more);
        showMore();
    }

    private void showMore() {
        OwnImports page = imports.own(next);
        page.runs().forEach(run -> list.row(new Span(dates.moment(run.startedAt())), title(run), note(run)));
        next = page.next().orElse(0);
        more.setVisible(page.next().isPresent());
        setVisible(more.isVisible() || list.getComponentCount() > 0);
    }

    private static H3 title(ImportRun run) {
        H3 title = new H3();
        title.add(new RouterLink(TransferWords.file(run), ImportRunView.class, TransferRoutes.to(run.id())));
        return title;
    }

    private String note(ImportRun run) {
        String state = getTranslation(
                "transfer.state." + (run.wasRefused() ? "refused" : run.state().tag()));
        return getTranslation("transfer.runs.note", run.bankName(), state);
    }
}
