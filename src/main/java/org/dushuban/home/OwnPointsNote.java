package org.dushuban.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.dushuban.shared.ui.KeyValues;
import org.dushuban.standing.OwnPoints;

/** The own points of this week, day by day and by what brought them. */
class OwnPointsNote extends Section {

    /** The tallest bar that the column holds. */
    private static final long TALLEST = 44;

    OwnPointsNote(OwnPoints points, LocalDate today) {
        add(new H2(getTranslation("home.points.title")));
        if (points.byKind().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("home.points.none"));
            none.addClassName("t-note");
            add(none);
            return;
        }
        Paragraph figure = new Paragraph();
        figure.addClassName("ds-figureline");
        Span total = new Span(String.valueOf(points.total()));
        total.addClassName("t-figure");
        Span unit = new Span(getTranslation("home.points.unit"));
        unit.addClassName("t-note");
        figure.add(total, unit);
        KeyValues kinds = new KeyValues();
        points.byKind()
                .forEach((kind, sum) -> kinds.pair(getTranslation("standing.kind." + kind), String.valueOf(sum)));
        add(figure, week(points, today), kinds);
    }

    private Component week(OwnPoints points, LocalDate today) {
        OrderedList week = new OrderedList();
        week.addClassName("ds-week");
        week.getElement().setAttribute("aria-label", getTranslation("home.points.week"));
        long highest =
                points.days().stream().mapToLong(OwnPoints.Day::points).max().orElse(0);
        points.days().forEach(day -> week.add(day(day, today, Math.max(highest, TALLEST))));
        return week;
    }

    private ListItem day(OwnPoints.Day day, LocalDate today, long highest) {
        HtmlContainer bar = new HtmlContainer("i");
        bar.getElement().getStyle().set("--v", String.valueOf(Math.max(0, day.points()) * TALLEST / highest));
        Span name = new Span(day.date().getDayOfWeek().getDisplayName(TextStyle.NARROW, getLocale()));
        Span spoken = new Span(String.valueOf(day.points()));
        spoken.addClassName("sr");
        ListItem item = new ListItem(bar, name, spoken);
        item.setClassName("is-now", day.date().equals(today));
        item.setClassName("is-next", day.date().isAfter(today));
        return item;
    }
}
