package org.dushuban.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.dushuban.organisation.RosterRun;
import org.jspecify.annotations.Nullable;

/** Shows how far a run is. The page asks every half second, as long as the run lasts. */
class RunProgress extends Div {

    private static final int EVERY = 500;
    private static final int NEVER = -1;

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph text = new Paragraph();
    private final Consumer<RosterRun.State> ended;
    private @Nullable Registration polling;

    /** @param ended is told how it ended, once */
    RunProgress(Consumer<RosterRun.State> ended) {
        this.ended = ended;
        addClassNames("ds-sheet", "ds-orgrun");
        text.getElement().setAttribute("role", "status");
        add(text, bar);
    }

    void follow(String what, RosterRun run, UI ui) {
        text.setText(what);
        bar.setValue(0);
        bar.getElement().setAttribute("aria-label", what);
        stop(ui);
        polling = ui.addPollListener(event -> look(run, ui));
        ui.setPollInterval(EVERY);
    }

    void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(NEVER);
        }
    }

    private void look(RosterRun run, UI ui) {
        RosterRun.State state = run.state();
        if (state instanceof RosterRun.State.Working working) {
            bar.setValue(working.share());
        } else {
            stop(ui);
            ended.accept(state);
        }
    }
}
