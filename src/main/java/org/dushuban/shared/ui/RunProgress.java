package org.dushuban.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.OptionalDouble;
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
        text.setText(what);
        bar.setValue(0);
        bar.getElement().setAttribute("aria-label", what);
        stop(ui);
        polling = ui.addPollListener(event -> look(share.get(), ui, ended));
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
        if (share.isPresent()) {
            bar.setValue(share.getAsDouble());
        } else {
            stop(ui);
            ended.run();
        }
    }
}
