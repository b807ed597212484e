package org.dushuban.transfer.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.RunProgress;
import org.dushuban.shared.ui.Steps;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;
import org.dushuban.transfer.Tally;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, what was found, what to do, what became of it. */
@Route("admin/import/:run")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://transfer.css")
class ImportRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Imports imports;
    private final Dates dates;
    private final PageHead head = new PageHead("", "");
    private final Steps steps = RunSteps.at(0);
    private final Div body = new Div();
    private final Footer foot = new Footer();
    private final RunProgress progress = new RunProgress();
    private @Nullable ImportRun shown;

    ImportRunView(Imports imports, Dates dates) {
        this.imports = imports;
        this.dates = dates;
        addClassNames("ds-page", "ds-page--transfer");
        foot.addClassName("ds-stickyfoot");
        head.back(new BackLink(getTranslation("transfer.title"), ImportView.class));
        add(head, steps, body, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ImportRun run = imports.get(TransferRoutes.run(event));
        head.show(getTranslation("transfer.title"), getTranslation("transfer.run.note", run.bankName()));
        show(run);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transfer.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        progress.stop(event.getUI());
    }

    private void show(ImportRun run) {
        shown = run;
        steps.show(RunSteps.of(run.state()));
        progress.stop(UI.getCurrentOrThrow());
        body.removeAll();
        foot.removeAll();
        switch (run.state()) {
            case CHECKING, WRITING -> follow(run);
            case CHECKED -> decide(run);
            case DONE -> body.add(new RunResult(run, imports, dates));
            case CANCELLED, FAILED -> body.add(nothing(run));
        }
        foot.setVisible(foot.getComponentCount() > 0);
    }

    private void follow(ImportRun run) {
        body.add(progress);
        Paragraph leave = new Paragraph(getTranslation("transfer.leave"));
        leave.addClassName("t-note");
        body.add(leave);
        String what = getTranslation("transfer.working." + run.state().tag(), TransferWords.file(run));
        progress.follow(
                what, () -> imports.get(run.id()).share(), UI.getCurrentOrThrow(), () -> show(imports.get(run.id())));
        foot.add(new Button(getTranslation("transfer.cancel"), event -> imports.cancel(run.id())));
    }

    private void decide(ImportRun run) {
        body.add(new RunCheck(run, imports, dates, this::tally, () -> show(imports.get(run.id()))));
        tally();
    }

    /** The foot says what confirming would do as things are chosen now. */
    private void tally() {
        if (shown == null) {
            return;
        }
        // each choice begins another turn, and what is confirmed is the one seen here
        ImportRun run = imports.get(shown.id());
        shown = run;
        Tally tally = imports.tally(run.id());
        foot.removeAll();
        Button confirm = new Button(getTranslation("transfer.confirm", tally.written()), event -> confirm(run));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setVisible(tally.written() > 0);
        Paragraph verdict = new Paragraph(RunVerdict.of(run, tally));
        verdict.addClassName("t-note");
        verdict.getElement().setAttribute("role", "status");
        verdict.setClassName("keep", tally.written() == 0);
        foot.add(verdict, new Button(getTranslation("transfer.cancel"), event -> cancel(run)), confirm);
        foot.setVisible(true);
    }

    private void confirm(ImportRun run) {
        imports.confirm(run.id(), run.turn());
        show(imports.get(run.id()));
    }

    private void cancel(ImportRun run) {
        imports.cancel(run.id());
        UI.getCurrentOrThrow().navigate(ImportView.class);
    }

    private EmptyState nothing(ImportRun run) {
        String state = "transfer.ended." + run.state().tag();
        Button again = new Button(getTranslation("transfer.again"), event -> {
            imports.again(run.id());
            show(imports.get(run.id()));
        });
        again.setVisible(run.mayBeginAgain());
        return new EmptyState(getTranslation(state), getTranslation("transfer.ended.note"), again);
    }
}
