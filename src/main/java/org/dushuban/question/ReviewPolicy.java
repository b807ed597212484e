package org.dushuban.question;

import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units ask for a second person before a question is published. What a unit asks for holds for all below it. */
@Component
class ReviewPolicy {

    private final JdbcClient jdbc;

    ReviewPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether that unit, or one above it, asks for a second person. */
    boolean asks(Unit unit) {
        return jdbc.sql("""
                        select count(*) from question_policy p join unit u on u.id = p.unit_id
                        where p.second_person and cast(? as varchar) like u.path || '%'""").param(unit.path().digits()).query(Long.class).single() > 0;
    }

    /** @return whether that was not so before */
    boolean set(Unit unit, boolean second) {
        // of two who ask for it for the first time each would find nothing and write it
        jdbc.sql("select id from unit where id = ? for update")
                .param(unit.id().value())
                .query(UUID.class)
                .single();
        boolean before = jdbc.sql("select second_person from question_policy where unit_id = ?")
                .param(unit.id().value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (before == second) {
            return false;
        }
        int known = jdbc.sql("update question_policy set second_person = ? where unit_id = ?")
                .params(second, unit.id().value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into question_policy (second_person, unit_id) values (?, ?)")
                    .params(second, unit.id().value())
                    .update();
        }
        return true;
    }
}
