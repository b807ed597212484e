package org.dushuban.transfer.ui;

import java.util.ArrayList;
import java.util.List;
import org.dushuban.shared.ui.Words;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Tally;

/** Says in a sentence what confirming does and what stays out. */
final class RunVerdict {

    private RunVerdict() {}

    static String of(ImportRun run, Tally tally) {
        ImportReport report = run.report();
        int faulty = report == null ? 0 : report.counts().faulty();
        if (tally.written() == 0) {
            return Words.of(
                    faulty > 0 && tally.skipped() == 0 ? "transfer.verdict.faulty" : "transfer.verdict.nothing");
        }
        List<String> parts = new ArrayList<>();
        if (tally.added() > 0) {
            parts.add(Words.of("transfer.verdict.added", tally.added()));
        }
        if (tally.replaced() > 0) {
            parts.add(Words.of("transfer.verdict.replaced", tally.replaced()));
        }
        if (tally.skipped() > 0) {
            parts.add(Words.of("transfer.verdict.skipped", tally.skipped()));
        }
        if (faulty > 0) {
            parts.add(Words.of("transfer.verdict.out", faulty));
        }
        return String.join(Words.of("transfer.verdict.comma"), parts) + Words.of("transfer.verdict.stop");
    }
}
