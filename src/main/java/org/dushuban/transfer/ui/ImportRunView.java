package org.dushuban.transfer.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.Future;
import org.dushuban.material.Materials;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.LeaveGuard;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Steps;
import org.dushuban.shared.ui.UnsavedGuard;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;
import org.dushuban.transfer.Tally;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, what was found, what to do, what became of it. */
@Route("admin/import/:run")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://transfer.css")
class ImportRunView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Imports imports;
    private final Materials materials;
    private final Dates dates;
    private final PageHead head = new PageHead("", "");
    private final Steps steps = RunSteps.at(0);
    private final Div body = new Div();
    private final RunFoot foot = new RunFoot(this::cancel, this::confirm);
    private final RunWait wait = new RunWait();
    private final UnsavedGuard guard = new UnsavedGuard(this::isMended);
    private @Nullable ImportRun shown;
    private @Nullable RunCheck check;

    ImportRunView(Imports imports, Materials materials, Dates dates) {
        this.imports = imports;
        this.materials = materials;
        this.dates = dates;
        addClassNames("ds-page", "ds-page--transfer");
        head.back(new BackLink(getTranslation("transfer.title"), ImportView.class));
        add(head, steps, body, foot, guard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ImportRun run = imports.get(TransferRoutes.run(event));
        head.show(getTranslation("transfer.title"), getTranslation("transfer.run.note", run.bankName()));
        show(run);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        LeaveGuard.check(event, isMended());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transfer.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        wait.stop(event.getUI());
    }

    private void show(ImportRun run) {
        shown = run;
        steps.show(RunSteps.of(run.state()));
        clear();
        switch (run.state()) {
            case CHECKING, WRITING -> follow(run);
            case CHECKED -> recall(run);
            case DONE -> body.add(new RunResult(run, imports, dates));
            case CANCELLED, FAILED -> body.add(new RunEnding(run, () -> again(run)));
        }
    }

    private void clear() {
        wait.stop(UI.getCurrentOrThrow());
        body.removeAll();
        check = null;
        foot.none();
        guard.tell();
    }

    private void follow(ImportRun run) {
        body.add(wait);
        wait.follow(
                run, () -> imports.get(run.id()).share(), UI.getCurrentOrThrow(), () -> show(imports.get(run.id())));
        foot.working();
    }

    /** What was read some time ago is read once more first, and the page waits for it without standing still. */
    private void recall(ImportRun run) {
        Future<?> reading = imports.recall(run.id());
        if (reading.isDone()) {
            decide(run, reading);
        } else {
            body.add(wait);
            wait.await(run, reading, UI.getCurrentOrThrow(), () -> decide(run, reading));
            foot.working();
        }
    }

    private void decide(ImportRun run, Future<?> reading) {
        clear();
        if (reading.state() == Future.State.SUCCESS) {
            check = new RunCheck(run, imports, materials, dates, this::tally, () -> show(imports.get(run.id())));
            body.add(check);
            tally();
        } else {
            body.add(new EmptyState(getTranslation("transfer.unread"), getTranslation("transfer.unread.note")));
            foot.working();
        }
    }

    /** The foot says what confirming would do as things are chosen now. */
    private void tally() {
        if (shown != null) {
            // each choice begins another turn, and what is confirmed is the one seen here
            ImportRun run = imports.get(shown.id());
            shown = run;
            Tally tally = imports.tally(run.id());
            guard.tell();
            if (isMended()) {
                foot.hold(getTranslation("transfer.mended"), tally.written());
            } else {
                foot.decide(RunVerdict.of(run, tally), tally.written());
            }
        }
    }

    private boolean isMended() {
        return check != null && check.isMended();
    }

    private void confirm() {
        ImportRun run = shown;
        if (run != null) {
            imports.confirm(run.id(), run.turn());
            show(imports.get(run.id()));
        }
    }

    private void cancel() {
        ImportRun run = shown;
        if (run != null) {
            imports.cancel(run.id());
            if (run.state() == ImportRun.State.CHECKED) {
                clear();
                UI.getCurrentOrThrow().navigate(ImportView.class);
            }
        }
    }

    private void again(ImportRun run) {
        imports.again(run.id());
        show(imports.get(run.id()));
    }
}
