package org.dushuban.transfer;

import java.time.Instant;
import org.dushuban.account.User;
import org.dushuban.question.Bank;
import org.jspecify.annotations.Nullable;

/** A row of the table of runs. */
record ImportRow(
        ImportRun.Id id,
        User.Id owner,
        Bank.Id bank,
        String file,
        String digest,
        boolean pasted,
        ImportRun.State state,
        int turn,
        int done,
        int total,
        ImportRun.@Nullable Notice notice,
        Choices choices,
        @Nullable ImportReport report,
        boolean kept,
        Instant createdAt,
        @Nullable Instant endedAt) {

    ImportRun toRun(Bank home) {
        return new ImportRun(
                id,
                bank,
                home.name(),
                file,
                state,
                turn,
                done,
                total,
                notice,
                choices,
                report,
                kept,
                createdAt,
                endedAt);
    }
}
