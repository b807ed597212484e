package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.dushuban.shared.ui.Agenda;
import org.dushuban.shared.ui.Dates;
import org.dushuban.transfer.ImportRun;

/** The imports of the one who looks at the page. */
class OwnRuns extends Section {

    private final Dates dates;

    OwnRuns(Dates dates) {
        this.dates = dates;
        addClassName("ds-trruns");
    }

    void show(List<ImportRun> runs) {
        removeAll();
        setVisible(!runs.isEmpty());
        Agenda list = new Agenda();
        runs.forEach(run -> list.row(new Span(dates.moment(run.startedAt())), title(run), note(run)));
        add(new H2(getTranslation("transfer.runs")), list);
    }

    private static H3 title(ImportRun run) {
        H3 title = new H3();
        title.add(new RouterLink(TransferWords.file(run), ImportRunView.class, TransferRoutes.to(run.id())));
        return title;
    }

    private String note(ImportRun run) {
        String state = getTranslation("transfer.state." + run.state().tag());
        return getTranslation("transfer.runs.note", run.bankName(), state);
    }
}
