package org.dushuban.transfer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.OptionalDouble;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.dushuban.shared.ui.RunProgress;
import org.dushuban.shared.ui.Words;
import org.dushuban.transfer.ImportRun;

/** That an import is worked on, and how far that is. */
class RunWait extends Div {

    private final RunProgress progress = new RunProgress();
    private final Paragraph leave = new Paragraph(getTranslation("transfer.leave"));

    RunWait() {
        addClassName("ds-stack");
        leave.addClassName("t-note");
        add(progress, leave);
    }

    /** Goes on without the page, which may be left. */
    void follow(ImportRun run, Supplier<OptionalDouble> share, UI ui, Runnable ended) {
        leave.setVisible(true);
        progress.follow(working(run), share, ui, ended);
    }

    void await(ImportRun run, Future<?> reading, UI ui, Runnable ended) {
        leave.setVisible(false);
        progress.await(working(run), reading::isDone, ui, ended);
    }

    void stop(UI ui) {
        progress.stop(ui);
    }

    private static String working(ImportRun run) {
        return Words.of("transfer.working." + run.state().tag(), TransferWords.file(run));
    }
}
