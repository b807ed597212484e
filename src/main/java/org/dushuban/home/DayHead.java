package org.dushuban.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.MenuButton;

/** The day, set large. On phones the menu hangs on the member's circle. */
class DayHead extends Header {

    DayHead(LocalDate today, Dates dates, String memberName) {
        addClassName("ds-dayhead");
        Span number = new Span(String.valueOf(today.getDayOfMonth()));
        number.addClassName("ds-dayhead__num");
        number.getElement().setAttribute("aria-hidden", "true");
        String day = getTranslation("home.day", dates.month(YearMonth.from(today)), dates.weekday(today));
        add(number, new Div(new H1(getTranslation("home.title")), new Paragraph(day)), MenuButton.avatar(memberName));
    }
}
