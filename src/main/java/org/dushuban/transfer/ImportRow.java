package org.dushuban.transfer;

import java.time.Instant;
import java.util.Objects;
import org.dushuban.account.User;
import org.dushuban.question.Bank;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of runs.
 *
 * @param digest of the file as it came
 * @param mended digest of the text that its author has mended; null if nobody has
 */
record ImportRow(
        ImportRun.Id id,
        User.Id owner,
        Bank.Id bank,
        String file,
        String digest,
        @Nullable String mended,
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

    /** The digest of what is read. */
    String read() {
        return Objects.requireNonNullElse(mended, digest);
    }

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
