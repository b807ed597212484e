package org.dushuban.transfer.ui;

import com.vaadin.flow.component.button.Button;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Words;
import org.dushuban.transfer.ImportRun;

/** An import that has written nothing: why, and how to begin it once more. */
class RunEnding extends EmptyState {

    /** @param again begins it once more; asked for only where its file is still there */
    RunEnding(ImportRun run, Runnable again) {
        super(Words.of("transfer.ended." + why(run)), Words.of("transfer.ended.note"), button(run, again));
    }

    private static String why(ImportRun run) {
        return run.wasRefused() ? "refused" : run.state().tag();
    }

    private static Button button(ImportRun run, Runnable again) {
        Button button = new Button(Words.of("transfer.again"), event -> again.run());
        button.setVisible(run.mayBeginAgain());
        return button;
    }
}
