package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Style;
import java.util.Locale;

/** Numbers as text, and numbers as places in a plot. */
final class Figures {

    private Figures() {}

    /** To one decimal, with a point in both languages. */
    static String tenths(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    static String percent(int percent) {
        return percent + "%";
    }

    /** Gives a number to the style sheet, which knows what to do with it. */
    static void place(Component component, String name, double figure) {
        Style style = component.getElement().getStyle();
        style.set("--" + name, String.format(Locale.ROOT, "%.2f", figure));
    }
}
