package org.dushuban.standing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.attempt.ClosedAttempts.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time do a job: it holds the job's row until its transaction ends, and loses it if it dies. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JobClaim {

    private final JdbcClient jdbc;

    JobClaim(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the job has come; empty while another node does it. */
    Optional<Cursor> claim(String job) {
        return jdbc.sql("select position, last_id from standing_job where name = ? for update skip locked")
                .param(job)
                .query((row, index) -> new Cursor(
                        row.getObject("position", OffsetDateTime.class).toInstant(),
                        row.getObject("last_id", UUID.class)))
                .optional();
    }

    void moveTo(String job, Cursor cursor) {
        jdbc.sql("update standing_job set position = ?, last_id = ? where name = ?")
                .params(cursor.gradedAt().atOffset(ZoneOffset.UTC), cursor.attempt(), job)
                .update();
    }
}
