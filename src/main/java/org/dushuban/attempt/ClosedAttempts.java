package org.dushuban.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed attempts with their results, for followers who may have missed {@link AttemptClosed}, and for jobs. Nothing is
 * guarded here: whoever asks decides what a person may see.
 */
@Component
@Transactional(readOnly = true)
public class ClosedAttempts {

    private static final String CLOSED = """
            select a.id, a.user_id, a.quiz_id, a.unit_id, a.closed_at, r.score, r.maximum, r.passed, r.graded_at
            from attempt_result r join attempt a on a.id = r.attempt_id\s""";

    private final JdbcClient jdbc;

    ClosedAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a follower has read. */
    public record Cursor(Instant gradedAt, UUID attempt) {

        /** Before everything. */
        public static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));
    }

    /** @param cursor where to go on after this one */
    public record Entry(Cursor cursor, AttemptClosed closed) {}

    /**
     * What was graded after the cursor, in order. The last ten seconds are left out: a transaction that began in them may
     * still commit, and would lie before a cursor that had passed it.
     */
    public List<Entry> after(Cursor cursor, int limit) {
        return jdbc.sql(CLOSED + """
                        where (r.graded_at > :at or (r.graded_at = :at and r.attempt_id > :attempt))
                          and r.graded_at < current_timestamp - interval '10' second
                        order by r.graded_at, r.attempt_id fetch first :limit rows only""")
                .param("at", cursor.gradedAt().atOffset(ZoneOffset.UTC))
                .param("attempt", cursor.attempt())
                .param("limit", limit)
                .query((row, _) ->
                        new Entry(new Cursor(instant(row, "graded_at"), row.getObject("id", UUID.class)), closed(row)))
                .list();
    }

    /** Those of these that are closed, in the order of their ends. */
    public List<AttemptClosed> find(Collection<Attempt.Id> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(CLOSED + "where a.id in (:ids) order by a.closed_at, a.id")
                        .param("ids", ids.stream().map(Attempt.Id::value).toList())
                        .query((row, _) -> closed(row))
                        .list();
    }

    private static AttemptClosed closed(ResultSet row) throws SQLException {
        return new AttemptClosed(
                new Attempt.Id(row.getObject("id", UUID.class)),
                new User.Id(row.getObject("user_id", UUID.class)),
                new Quiz.Id(row.getObject("quiz_id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getBigDecimal("score"),
                row.getBigDecimal("maximum"),
                row.getBoolean("passed"),
                instant(row, "closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
