package org.dushuban.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.account.User;
import org.dushuban.question.Bank;
import org.dushuban.shared.Actor;
import org.dushuban.shared.Json;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables of runs. Each piece of work on a run has a number, its turn; whatever it reports is taken only as long as no
 * other piece was begun, so that one that was given up for dead and lives on ends in vain. All but {@link #done} is
 * committed at once: others watch it, and the writing of a bank must not hold the row.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ImportStore {

    private static final String RUN =
            "select r.*, exists (select 1 from import_file f where f.run_id = r.id) as kept from import_run r";

    private static final String OF_TURN = " where id = ? and turn = ? and state = ?";

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param mended the text that takes the place of the content; null if nobody has mended it */
    record Content(byte[] bytes, @Nullable String mended) {}

    /** A new run, whose first look begins. */
    void insert(
            ImportRun.Id id, Actor owner, Bank.Id bank, String file, boolean pasted, String digest, byte[] content) {
        jdbc.sql("""
            insert into import_run (id, owner_id, owner_name, bank_id, file_name, file_digest, pasted, state,
                turn, done, total, choices, cancel_asked, beat_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, 'checking', 1, 0, 1, ?, false, current_timestamp, current_timestamp)\
            """)
                .params(id.value(), owner.id(), owner.name(), bank.value(), file, digest, pasted)
                .param(Json.write(Choices.NONE))
                .update();
        jdbc.sql("insert into import_file (run_id, content) values (?, ?)")
                .params(id.value(), content)
                .update();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<ImportRow> find(ImportRun.Id id) {
        return jdbc.sql(RUN + " where r.id = ?")
                .param(id.value())
                .query(ImportStore::row)
                .optional();
    }

    /** The runs of somebody, the latest first. @param from how many of them are passed over */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<ImportRow> of(User.Id owner, int from, int limit) {
        return jdbc.sql(RUN + " where r.owner_id = ? order by r.created_at desc, r.id desc"
                        + " offset ? rows fetch next ? rows only")
                .params(owner.value(), from, limit)
                .query(ImportStore::row)
                .list();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Content> content(ImportRun.Id id) {
        return jdbc.sql("select content, mended from import_file where run_id = ?")
                .param(id.value())
                .query((row, _) -> new Content(row.getBytes("content"), row.getString("mended")))
                .optional();
    }

    /** When the same file went into the same bank before, and whose hand it was. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<ImportReport.Earlier> earlier(ImportRow run) {
        return jdbc.sql("""
            select ended_at, owner_name from import_run
            where bank_id = ? and file_digest = ? and state = 'done' and id <> ?
            order by ended_at desc fetch first 1 rows only\
            """)
                .params(run.bank().value(), run.digest(), run.id().value())
                .query((row, _) -> new ImportReport.Earlier(
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(), row.getString("owner_name")))
                .optional();
    }

    /**
     * Begins another piece of work, unless another was begun since.
     *
     * @param turn the one before
     * @return whether it was begun; then its turn is the next number
     */
    boolean begin(ImportRun.Id id, int turn, ImportRun.State from, ImportRun.State to) {
        return jdbc.sql("update import_run set state = ?, turn = turn + 1, done = 0, total = 1, notice = null,"
                                + " cancel_asked = false, ended_at = null, beat_at = current_timestamp" + OF_TURN)
                        .params(to.tag(), id.value(), turn, from.tag())
                        .update()
                > 0;
    }

    /** A sign of life. @return whether to go on: nobody asked to cancel, nothing else was begun */
    boolean beat(ImportRun.Id id, int turn, int done, int total) {
        return jdbc.sql("""
            update import_run set done = ?, total = ?, beat_at = current_timestamp
            where id = ? and turn = ? and state in ('checking', 'writing') and cancel_asked = false\
            """).params(done, total, id.value(), turn).update() > 0;
    }

    /** The look is over. */
    void checked(ImportRun.Id id, int turn, ImportReport report, ImportRun.@Nullable Notice notice) {
        jdbc.sql("update import_run set state = 'checked', format = ?, report = ?, notice = ?,"
                        + " beat_at = current_timestamp" + OF_TURN)
                .param(report.format().tag())
                .param(StoredReport.write(report))
                .param(notice == null ? null : notice.tag())
                .params(id.value(), turn, ImportRun.State.CHECKING.tag())
                .update();
    }

    /**
     * Says that all is written, in the very transaction that writes it.
     *
     * @return false if the run was cancelled or taken for dead meanwhile; then nothing may be written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean done(ImportRun.Id id, int turn, ImportReport report) {
        return jdbc.sql("update import_run set state = 'done', report = ?, ended_at = current_timestamp" + OF_TURN
                                + " and cancel_asked = false")
                        .param(StoredReport.write(report))
                        .params(id.value(), turn, ImportRun.State.WRITING.tag())
                        .update()
                > 0;
    }

    /** It came to nothing. */
    void end(ImportRun.Id id, int turn, ImportRun.State from, ImportRun.State how) {
        jdbc.sql("update import_run set state = ?, ended_at = current_timestamp" + OF_TURN)
                .params(how.tag(), id.value(), turn, from.tag())
                .update();
    }

    /** The writing broke off; as nothing is written, it can be confirmed once more. */
    void interrupted(ImportRun.Id id, int turn) {
        jdbc.sql("update import_run set state = 'checked', notice = ?, beat_at = current_timestamp" + OF_TURN)
                .params(ImportRun.Notice.INTERRUPTED.tag(), id.value(), turn, ImportRun.State.WRITING.tag())
                .update();
    }

    /** Too many were waiting: it was not begun, and its owner is told so. */
    void refused(ImportRun.Id id, int turn, ImportRun.State from) {
        boolean writing = from == ImportRun.State.WRITING;
        ImportRun.State to = writing ? ImportRun.State.CHECKED : ImportRun.State.FAILED;
        jdbc.sql("update import_run set state = ?, notice = ?, beat_at = current_timestamp, ended_at = "
                        + (writing ? "null" : "current_timestamp") + OF_TURN)
                .params(to.tag(), ImportRun.Notice.REFUSED.tag(), id.value(), turn, from.tag())
                .update();
    }

    /**
     * Asks whatever is at work on it to end; what nobody is at work on ends at once. One statement for both, else work that
     * begins between two would go on.
     */
    void cancel(ImportRun.Id id) {
        jdbc.sql("""
                        update import_run
                           set cancel_asked = true,
                               ended_at = case when state = 'checked' then current_timestamp else ended_at end,
                               state = case when state = 'checked' then 'cancelled' else state end
                         where id = ? and state in ('checking', 'writing', 'checked')""").param(id.value()).update();
    }

    /** Begins another turn, so that nobody confirms choices that they have not seen. */
    void choose(ImportRun.Id id, Choices choices) {
        jdbc.sql("update import_run set choices = ?, turn = turn + 1, beat_at = current_timestamp"
                        + " where id = ? and state = 'checked'")
                .params(Json.write(choices), id.value())
                .update();
    }

    /**
     * Takes a text for the file and begins to look at it, unless another piece of work was begun since.
     *
     * @param turn the one before
     * @param digest of the text
     * @return whether it was begun; then its turn is the next number
     */
    boolean mend(ImportRun.Id id, int turn, String text, String digest) {
        if (!begin(id, turn, ImportRun.State.CHECKED, ImportRun.State.CHECKING)) {
            return false;
        }
        jdbc.sql("update import_file set mended = ? where run_id = ?")
                .params(text, id.value())
                .update();
        jdbc.sql("update import_run set mended_digest = ?, choices = ? where id = ?")
                .params(digest, Json.write(Choices.NONE), id.value())
                .update();
        return true;
    }

    /** Takes work without a sign of life for dead: a look has failed, and what was to be written is not. */
    int buryTheDead(Duration silent) {
        String dead = " and beat_at < current_timestamp - " + interval(silent);
        return jdbc.sql("update import_run set state = 'checked', turn = turn + 1, notice = 'interrupted',"
                                + " beat_at = current_timestamp where state = 'writing'" + dead)
                        .update()
                + jdbc.sql("update import_run set state = 'failed', turn = turn + 1, ended_at = current_timestamp"
                                + " where state = 'checking'" + dead)
                        .update();
    }

    /** Ends what its owner has left alone for so long, and drops the files of what ended so long ago. */
    void tidy(Duration kept) {
        String old = " < current_timestamp - " + interval(kept);
        jdbc.sql("update import_run set state = 'cancelled', ended_at = beat_at where state = 'checked' and beat_at"
                        + old)
                .update();
        jdbc.sql("delete from import_file where run_id in (select id from import_run where ended_at" + old + ")")
                .update();
    }

    private static String interval(Duration span) {
        return "interval '" + span.toSeconds() + "' second";
    }

    private static ImportRow row(ResultSet row, int index) throws SQLException {
        String notice = row.getString("notice");
        String report = row.getString("report");
        return new ImportRow(
                new ImportRun.Id(row.getObject("id", UUID.class)),
                new User.Id(row.getObject("owner_id", UUID.class)),
                new Bank.Id(row.getObject("bank_id", UUID.class)),
                row.getString("file_name"),
                row.getString("file_digest"),
                row.getString("mended_digest"),
                row.getBoolean("pasted"),
                Tagged.of(ImportRun.State.class, row.getString("state")),
                row.getInt("turn"),
                row.getInt("done"),
                row.getInt("total"),
                notice == null ? null : Tagged.of(ImportRun.Notice.class, notice),
                Json.read(row.getString("choices"), Choices.class),
                report == null ? null : StoredReport.read(report),
                row.getBoolean("kept"),
                instant(row, "created_at"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
