package org.dushuban.transfer.ui;

import java.util.stream.Stream;
import org.dushuban.shared.ui.Steps;
import org.dushuban.shared.ui.Words;
import org.dushuban.transfer.ImportRun;

/** The steps of an import. */
final class RunSteps {

    private RunSteps() {}

    static Steps at(int now) {
        Steps steps = new Steps(
                Stream.of("transfer.step.file", "transfer.step.check", "transfer.step.confirm", "transfer.step.done")
                        .map(Words::of)
                        .toList());
        steps.show(now);
        return steps;
    }

    static int of(ImportRun.State state) {
        return switch (state) {
            case CANCELLED, FAILED -> 0;
            case CHECKING, CHECKED -> 1;
            case WRITING -> 2;
            case DONE -> 3;
        };
    }
}
