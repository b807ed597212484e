package org.dushuban.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what administrators changed. An entry is written in the transaction of the change itself. */
@Service
public class AuditTrail {

    private static final int[] TYPES = {
        Types.OTHER,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Change change) {
        recordAll(actor, List.of(change));
    }

    /** Like {@link #record}, many in one go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Actor actor, Collection<Change> changes) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        batch.batchUpdate(
                """
                insert into audit_entry (id, at, actor_id, actor_name, what, subject_id, subject_name, scope, old_text, new_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                changes.stream()
                        .map(change -> new @Nullable Object[] {
                            Ids.next(),
                            now,
                            actor.id(),
                            actor.name(),
                            change.what(),
                            change.subject(),
                            change.subjectName(),
                            change.scope(),
                            change.from(),
                            change.to()
                        })
                        .toList(),
                TYPES);
    }

    /**
     * A unit has moved: whoever may read what was changed in it is decided by where it is now. Of the entries, only that
     * address changes.
     *
     * @param from the path of the unit before, the start of its range
     * @param end the first path after that range
     * @param to the path of the unit now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String from, String end, String to) {
        jdbc.sql("update audit_entry set scope = concat(cast(? as varchar), substring(scope, cast(? as integer)))"
                        + " where scope >= ? and scope < ?")
                .params(to, from.length() + 1, from, end)
                .update();
    }

    /**
     * Entries of a unit and all below it, newest first.
     *
     * @param from the path of the unit, the start of its range
     * @param end the first path after the range
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    @Transactional(readOnly = true)
    public List<AuditEntry> within(String from, String end, int offset, int limit) {
        return jdbc.sql("""
                        select * from audit_entry where scope >= ? and scope < ?
                        order by at desc, id desc offset ? rows fetch next ? rows only""")
                .params(from, end, offset, limit)
                .query(AuditTrail::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getObject("actor_id", UUID.class), row.getString("actor_name")),
                new Change(
                        row.getString("what"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_name"),
                        row.getString("scope"),
                        row.getString("old_text"),
                        row.getString("new_text")));
    }
}
