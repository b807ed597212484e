package org.dushuban.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows how far a long task is. The page asks every half second, as long as it lasts. */
public class RunProgress extends Div {

    private static final int EVERY = 500;
    private static final int NEVER = -1;

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph text = new Paragraph();
    private @Nullable Registration polling;

    public RunProgress() {
        addClassNames("ds-sheet", "ds-run");
        text.getElement().setAttribute("role", "status");
        add(text, bar);
    }

    /**
     * Follows one task; another one that was followed is let go.
     *
     * @param what the task, in words
     * @param share how far it is, from 0 to 1; empty once it has ended
     * @param ended is told once, with the page at hand
     */
    public final void follow(String what, Supplier<OptionalDouble> share, UI ui, Runnable ended) {
        bar.setIndeterminate(false);
        bar.setValue(0);
        poll(what, () -> look(share.get(), ui, ended), ui);
    }

    /**
     * Waits for a task that does not say how far it is.
     *
     * @param over whether it has ended
     */
    public final void await(String what, BooleanSupplier over, UI ui, Runnable ended) {
        bar.setIndeterminate(true);
        poll(what, () -> end(over.getAsBoolean(), ui, ended), ui);
    }

    private void poll(String what, Runnable look, UI ui) {
        text.setText(what);
        bar.getElement().setAttribute("aria-label", what);
        stop(ui);
        polling = ui.addPollListener(event -> look.run());
        ui.setPollInterval(EVERY);
    }

    /** Asks no more; the task itself goes on. */
    public final void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(NEVER);
        }
    }

    private void look(OptionalDouble share, UI ui, Runnable ended) {
        share.ifPresent(bar::setValue);
        end(share.isEmpty(), ui, ended);
    }

    private void end(boolean over, UI ui, Runnable ended) {
        if (over) {
            stop(ui);
            ended.run();
        }
    }
}
