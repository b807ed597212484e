package org.dushuban.support;

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
}
