package org.dushuban.question;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers the wordings of a bank. Whoever takes a number holds the row of the bank until the transaction ends, so that
 * numbers are committed in their order: who has seen one has seen all before it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BankCounter {

    private final JdbcClient jdbc;

    BankCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a wording that is new or changed, or of a question that moves into the bank. */
    int next(UUID bank) {
        return next(bank, 1);
    }

    /** The first of so many numbers that follow each other. */
    int next(UUID bank, int count) {
        jdbc.sql("update bank set stems = stems + ? where id = ?")
                .params(count, bank)
                .update();
        return last(bank) - count + 1;
    }

    /** The last number that was given out; nobody gets another before the transaction ends. */
    int hold(UUID bank) {
        return read("select stems from bank where id = ? for update", bank);
    }

    /** The last number that was given out and committed. */
    int last(UUID bank) {
        return read("select stems from bank where id = ?", bank);
    }

    private int read(String sql, UUID bank) {
        return jdbc.sql(sql).param(bank).query(Integer.class).single();
    }
}
