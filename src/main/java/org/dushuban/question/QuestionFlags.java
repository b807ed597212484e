package org.dushuban.question;

import java.util.Collection;
import java.util.Set;
import org.dushuban.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The flags of questions, for the jobs of higher features, which have no signed-in user. Nothing is guarded here. */
@Component
@Transactional
public class QuestionFlags {

    private final JdbcClient jdbc;

    QuestionFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says what a feature has noticed about a question.
     *
     * @param known the names of all that it may notice; what is not among the flags does not hold any more, and flags of
     *     other features stay
     * @throws NotFoundException if there is no such question
     * @throws IllegalArgumentException if a flag is not among the known ones
     */
    public void set(Question.Id id, Collection<String> known, Set<Flag> flags) {
        if (!known.containsAll(flags.stream().map(Flag::tag).toList())) {
            throw new IllegalArgumentException("flags: " + flags);
        }
        hold(id);
        known.forEach(tag -> jdbc.sql("delete from question_flag where question_id = ? and flag = ?")
                .params(id.value(), tag)
                .update());
        flags.forEach(flag -> jdbc.sql("insert into question_flag (question_id, flag, detail) values (?, ?, ?)")
                .param(id.value())
                .param(flag.tag())
                .param(flag.detail())
                .update());
    }

    private void hold(Question.Id id) {
        boolean exists = !jdbc.sql("select id from question where id = ? for update")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list()
                .isEmpty();
        if (!exists) {
            throw new NotFoundException("question", id);
        }
    }
}
