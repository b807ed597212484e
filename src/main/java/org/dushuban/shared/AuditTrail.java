package org.dushuban.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what administrators changed. An entry is written in the transaction of the change itself. */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Change change) {
        jdbc.sql("""
                        insert into audit_entry (id, at, actor_id, actor_name, what, subject_id, subject_name, scope, old_text, new_text)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        OffsetDateTime.now(clock),
                        actor.id(),
                        actor.name(),
                        change.what(),
                        change.subject(),
                        change.subjectName(),
                        change.scope())
                .param(change.from())
                .param(change.to())
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
