package org.dushuban.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.dushuban.account.SignInEvent;
import org.dushuban.shared.ui.Dates;

/** The latest attempts to sign in as oneself, the failed ones too. */
class SignInList extends UnorderedList {

    SignInList(List<SignInEvent> events, Dates dates) {
        addClassName("ds-account__list");
        for (SignInEvent event : events) {
            Span outcome =
                    new Span(getTranslation("account.sign-in." + event.outcome().word()));
            outcome.addClassName("ds-account__outcome");
            outcome.getElement().setAttribute("data-outcome", event.outcome().word());
            Span place =
                    new Span(getTranslation("account.me.sign-in.place", dates.moment(event.at()), event.address()));
            place.addClassName("t-note");
            add(new ListItem(outcome, new DeviceName(event.agent()), place));
        }
    }
}
