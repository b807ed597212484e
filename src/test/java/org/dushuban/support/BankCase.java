package org.dushuban.support;

import java.sql.Clob;
import java.util.List;
import java.util.stream.Stream;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district with an empty bank in its northern unit, whose administrator is signed in. */
@DatabaseTest
public abstract class BankCase {

    @Autowired
    protected ItemBank itemBank;

    @Autowired
    protected BankFilling filling;

    @Autowired
    protected JdbcClient jdbc;

    protected QuestionFixture district;
    protected Bank.Id bank;

    @BeforeEach
    void openBank() {
        district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
        bank = itemBank.create(district.north, "党史");
    }

    @AfterEach
    void signOut() {
        SignedIn.nobody();
    }

    /** Every row of questions, of their versions and of their tags, but for long texts. */
    protected List<Object> everything() {
        return Stream.of("question", "question_version", "question_tag")
                .flatMap(table -> jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows().stream())
                .map(row -> row.entrySet().stream()
                        .filter(cell -> !(cell.getValue() instanceof Clob))
                        .toList())
                .map(Object.class::cast)
                .toList();
    }
}
