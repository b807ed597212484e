package org.dushuban.question.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.dom.Element;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.Topics;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.BankFilling;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.jspecify.annotations.Nullable;
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

    /** What the page was told to focus last. */
    @Nullable
    Component focused() {
        UIInternals page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("focus"))
                .map(call -> Element.get(call.getOwner()).getComponent().orElse(null))
                .reduce(null, (_, last) -> last);
    }

    void publish(Question.Id question) {
        publishing.submit(question, itemBank.get(question).revision());
    }
}
