package org.dushuban.organisation.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.RosterCheck;
import org.dushuban.organisation.RosterCounts;
import org.dushuban.organisation.RosterReader;
import org.dushuban.organisation.RosterResult;
import org.dushuban.organisation.RosterRun;
import org.dushuban.organisation.RosterRuns;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.FileUpload;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.RunProgress;
import org.dushuban.shared.ui.Steps;
import org.dushuban.shared.ui.Words;
import org.dushuban.shared.ui.WordsProvider;

/** Imports a roster: choose a file, read what would become of it, confirm. Nothing is written before. */
@Route("admin/members/import")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://organisation.css")
class RosterImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RosterRuns runs;
    private final Steps steps = new Steps(Stream.of(
                    "organisation.import.step.file",
                    "organisation.import.step.check",
                    "organisation.import.step.confirm")
            .map(Words::of)
            .toList());
    private final UnitBox unit;
    private final Div body = new Div();
    private final RosterDecision decision = new RosterDecision();
    private final RunProgress progress = new RunProgress();

    RosterImportView(RosterRuns runs, Organisation organisation, WordsProvider words) {
        this.runs = runs;
        List<Unit> tree = organisation.units();
        unit = new UnitBox(getTranslation("organisation.import.into"), tree, Unit::open);
        unit.setErrorMessage(getTranslation("organisation.unit.missing"));
        unit.choose(tree.isEmpty() ? null : tree.getFirst().id());
        addClassNames("ds-page", "ds-page--import");
        Anchor template =
                new Anchor(event -> RosterTemplate.write(words, event), getTranslation("organisation.import.template"));
        template.addComponentAsFirst(new Icon("download"));
        template.addClassName("ds-orglink");
        PageHead head = new PageHead(getPageTitle(), getTranslation("organisation.import.note"), template)
                .back(new BackLink(getTranslation("menu.members"), MembersView.class));
        add(head, steps, body, decision);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganisationRoutes.unit(event.getLocation().getQueryParameters()).ifPresent(unit::choose);
        choose();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.import.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        progress.stop(event.getUI());
    }

    private void choose() {
        show(0);
        Upload upload = FileUpload.to(
                List.of(".xlsx", ".csv", ".txt"),
                RosterReader.MAX_BYTES,
                getTranslation("roster.fault.unreadable.reason"),
                this::check);
        Div form = new Div(unit, upload, note("organisation.import.what"));
        form.addClassNames("ds-form", "ds-sheet");
        body.add(form);
    }

    /** Visible for the page's own upload only: takes a file and has it checked. */
    void check(String file, byte[] bytes) {
        Unit into = unit.getValue();
        unit.setInvalid(into == null);
        if (into != null) {
            run(1, "organisation.import.checking", runs.check(into.id(), file, bytes));
        }
    }

    private void confirm(RosterCheck check) {
        run(2, "organisation.import.importing", runs.confirm(check));
    }

    private void run(int step, String key, RosterRun run) {
        show(step);
        body.add(progress);
        progress.follow(getTranslation(key), run::share, UI.getCurrentOrThrow(), () -> ended(run.state()));
    }

    private void ended(RosterRun.State state) {
        switch (state) {
            case RosterRun.State.Working _ -> {}
            case RosterRun.State.Checked checked -> report(checked.check(), "");
            case RosterRun.State.Confirmed confirmed -> confirmed(confirmed.result());
            case RosterRun.State.Failed _ -> failed();
        }
    }

    private void confirmed(RosterResult result) {
        switch (result) {
            case RosterResult.Imported imported -> imported(imported.counts());
            case RosterResult.Outdated outdated -> report(outdated.now(), "organisation.import.outdated");
        }
    }

    private void report(RosterCheck check, String warning) {
        show(1);
        if (!warning.isEmpty()) {
            Paragraph line = note(warning);
            line.addClassName("ds-orgrefusal");
            body.add(line);
        }
        body.add(new RosterReport(check));
        decision.ask(check, this::choose, () -> confirm(check));
    }

    private void imported(RosterCounts counts) {
        show(3);
        RouterLink toMembers = OrganisationRoutes.toUnit(
                getTranslation("organisation.import.to-members"),
                MembersView.class,
                unit.getOptionalValue().map(Unit::id).orElseThrow());
        toMembers.addClassName("ds-orglink");
        body.add(new EmptyState(
                getTranslation("organisation.import.done"),
                getTranslation("organisation.import.detail", counts.added(), counts.transferred(), counts.changed()),
                toMembers));
    }

    private void failed() {
        show(0);
        body.add(new EmptyState(
                getTranslation("organisation.import.broken"),
                getTranslation("organisation.import.broken.note"),
                new Button(getTranslation("organisation.import.again"), event -> choose())));
    }

    private void show(int step) {
        steps.show(step);
        body.removeAll();
        decision.clear();
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("t-note");
        return note;
    }
}
