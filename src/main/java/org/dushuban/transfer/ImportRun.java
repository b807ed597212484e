package org.dushuban.transfer;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.dushuban.question.Bank;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into a bank, as its owner sees it now.
 *
 * @param bankName what the bank is called
 * @param file the name of the file; empty for pasted text
 * @param turn the pieces of work begun on it and the choices made so far; whoever confirms names it, so that only what was
 *     seen is confirmed
 * @param done how far the present piece of work is, from 0 to {@code total}
 * @param notice what its owner has to know about its present state; null for nothing
 * @param report what was found; null as long as it has not been checked once
 * @param kept whether the file is still there; it goes some days after the end, the report stays
 * @param endedAt null until it has ended
 */
public record ImportRun(
        Id id,
        Bank.Id bank,
        String bankName,
        String file,
        State state,
        int turn,
        int done,
        int total,
        @Nullable Notice notice,
        Choices choices,
        @Nullable ImportReport report,
        boolean kept,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** The id of a run. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How a run stands. */
    public enum State implements Tagged {
        /** The file is read and compared with the bank; nothing is written. */
        CHECKING("checking"),
        /** Its owner decides. */
        CHECKED("checked"),
        /** What was confirmed is written, all of it or nothing. */
        WRITING("writing"),
        /** All of it is written. */
        DONE("done"),
        /** Its owner gave it up, or did not come back; nothing is written. */
        CANCELLED("cancelled"),
        /** The look at it broke off; nothing is written. */
        FAILED("failed");

        private final String tag;

        State(String tag) {
            this.tag = tag;
        }

        /** The name in stored data and, after {@code transfer.state.}, in the message bundles. */
        @Override
        public String tag() {
            return tag;
        }

        public boolean isWorking() {
            return this == CHECKING || this == WRITING;
        }
    }

    /** Why what its owner has asked for did not come about. Nothing was written. */
    public enum Notice implements Tagged {
        /** The bank had changed since the look, and this is a new one. */
        OUTDATED("outdated"),
        /** The writing broke off. */
        INTERRUPTED("interrupted"),
        /** Too many runs were waiting, so that it was not begun. */
        REFUSED("refused");

        private final String tag;

        Notice(String tag) {
            this.tag = tag;
        }

        /** The name in stored data and, after {@code transfer.notice.}, in the message bundles. */
        @Override
        public String tag() {
            return tag;
        }
    }

    /** How far the present piece of work is, from 0 to 1; empty where nothing is worked on. */
    public OptionalDouble share() {
        return state.isWorking() ? OptionalDouble.of((double) done / Math.max(1, total)) : OptionalDouble.empty();
    }

    /** Whether nobody has looked at it, because too many others were waiting. */
    public boolean wasRefused() {
        return state == State.FAILED && notice == Notice.REFUSED;
    }

    /** Whether it can be looked at anew: it has come to nothing, and its file is there. */
    public boolean mayBeginAgain() {
        return kept && (state == State.CANCELLED || state == State.FAILED);
    }
}
