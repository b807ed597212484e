package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dushuban.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A writing whose connection is cut leaves nothing, and confirming again writes all of it once. */
@Import(KilledWriterTest.Cut.class)
@Tag("large")
class KilledWriterTest extends ImportCase {

    @Autowired
    Cut cut;

    /** Cuts the connection of the transaction under way. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Cut {

        @Autowired
        JdbcTemplate jdbc;

        /** Ends the sessions that have a transaction open on the table of questions, but for the one who asks. */
        boolean now() {
            List<Object> sessions = TestDatabase.isPostgres()
                    ? jdbc.queryForList(
                            "select pid from pg_locks where relation = 'question'::regclass and mode = 'RowExclusiveLock'"
                                    + " and pid <> pg_backend_pid()",
                            Object.class)
                    : jdbc.queryForList(
                            "select distinct session_id from information_schema.locks"
                                    + " where upper(table_name) = 'QUESTION' and session_id <> session_id()",
                            Object.class);
            sessions.forEach(session -> jdbc.queryForList(
                    TestDatabase.isPostgres() ? "select pg_terminate_backend(?)" : "select abort_session(?)", session));
            return !sessions.isEmpty();
        }
    }

    @Test
    void aWriterWhoseConnectionIsCutLeavesNothingAndCanBeRepeated() {
        int size = 3_000;
        ImportRun run = checked(csv(rows(size)));
        assertThat(run.report().counts().fresh()).isEqualTo(size);

        imports.confirm(run.id(), run.turn());
        boolean hit = false;
        for (int tries = 0;
                tries < 20_000 && !hit && imports.get(run.id()).state().isWorking();
                tries++) {
            hit = cut.now();
        }
        assertThat(hit).as("the writing was cut while it wrote").isTrue();

        ImportRun cutOff = await(run.id());
        assertThat(cutOff.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(cutOff.notice()).isEqualTo(ImportRun.Notice.INTERRUPTED);
        assertEmptyBank();

        assertThat(confirmed(cutOff).report().written()).isEqualTo(new ImportReport.Written(size, 0, 0, 0));
        assertThat(stems()).hasSize(size);
    }
}
