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

    /**
     * The last number that was given out; nobody gets another before the transaction ends. The update changes nothing, but
     * on PostgreSQL it lets others write rows that refer to the bank, which "for update" would not.
     */
    int hold(UUID bank) {
        jdbc.sql("update bank set stems = stems where id = ?").param(bank).update();
        return last(bank);
    }

    /** The last number that was given out and committed. */
    int last(UUID bank) {
        return jdbc.sql("select stems from bank where id = ?")
                .param(bank)
                .query(Integer.class)
                .single();
    }
}
