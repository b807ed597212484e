package org.dushuban.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dushuban.organisation.Office;
import org.dushuban.shared.ui.Dates;

/** Offices with their dates, newest first. */
class OfficeList extends UnorderedList {

    private final List<Office> offices;
    private final List<ListItem> items = new ArrayList<>();

    OfficeList(List<Office> offices, Function<Office, String> name, Dates dates) {
        this.offices = offices;
        addClassName("ds-orglist");
        for (Office office : offices) {
            Span span = new Span(Spans.of(dates, office.since(), office.until()));
            span.addClassName("t-note");
            ListItem item = new ListItem(new Span(name.apply(office)), span);
            items.add(item);
            add(item);
        }
    }

    /** Adds a button to each that has not ended. */
    void withEnd(Consumer<Office> end, LocalDate today) {
        for (int i = 0; i < offices.size(); i++) {
            Office office = offices.get(i);
            if (!office.endedBefore(today)) {
                Button button = new Button(getTranslation("organisation.office.end"), event -> end.accept(office));
                button.setAriaLabel(getTranslation("organisation.office.end.of", office.holderName()));
                button.addThemeVariants(ButtonVariant.TERTIARY);
                items.get(i).add(button);
            }
        }
    }
}
