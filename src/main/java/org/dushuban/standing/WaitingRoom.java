package org.dushuban.standing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.AttemptClosed;
import org.dushuban.quiz.Quiz;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed attempts that could not be booked yet. Entering one twice, or booking one that has left, does no harm. */
@Component
class WaitingRoom {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    WaitingRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(AttemptClosed closed) {
        try {
            jdbc.sql("""
                            insert into waiting_booking (attempt_id, quiz_id) select cast(? as uuid), cast(? as uuid)
                            where not exists (select 1 from waiting_booking where attempt_id = ?)""")
                    .params(
                            closed.attempt().value(),
                            closed.quiz().value(),
                            closed.attempt().value())
                    .update();
        } catch (DuplicateKeyException _) {
            // another node was first
        }
    }

    void leave(Attempt.Id attempt) {
        jdbc.sql("delete from waiting_booking where attempt_id = ?")
                .param(attempt.value())
                .update();
    }

    List<Quiz.Id> quizzes() {
        return jdbc.sql("select distinct quiz_id from waiting_booking order by quiz_id")
                .query((row, _) -> new Quiz.Id(row.getObject("quiz_id", UUID.class)))
                .list();
    }

    /** @param after the last one of the page before */
    List<Attempt.Id> page(Quiz.Id quiz, Optional<Attempt.Id> after, int limit) {
        return jdbc.sql("""
                        select attempt_id from waiting_booking where quiz_id = ? and attempt_id > ?
                        order by attempt_id fetch first ? rows only""")
                .params(quiz.value(), after.map(Attempt.Id::value).orElse(FIRST), limit)
                .query((row, _) -> new Attempt.Id(row.getObject("attempt_id", UUID.class)))
                .list();
    }
}
