package org.dushuban.question.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.Topics;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.BankFilling;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator of a branch in front of an own bank. */
@DatabaseTest
abstract class BankViewTest extends SpringBrowserlessTest {

    @Autowired
    ItemBank itemBank;

    @Autowired
    BankFilling filling;

    @Autowired
    Publishing publishing;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    QuestionFixture district;
    Bank.Id bank;

    @BeforeEach
    void administrator() {
        district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
        bank = itemBank.create(district.north, "党史");
        UI.getCurrent().setLocale(Languages.CHINESE);
    }

    void publish(Question.Id question) {
        publishing.submit(question, itemBank.get(question).revision());
    }
}
