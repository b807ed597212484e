package org.dushuban.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;

/** The steps of a task in their order, and at which of them one is. */
public class Steps extends OrderedList {

    private final List<ListItem> steps = new ArrayList<>();

    public Steps(List<String> names) {
        addClassName("ds-steps");
        for (String name : names) {
            ListItem step = new ListItem(name);
            steps.add(step);
            add(step);
        }
        show(0);
    }

    /** @param now from 0; beyond the last one all of them are past */
    public final void show(int now) {
        for (int i = 0; i < steps.size(); i++) {
            ListItem step = steps.get(i);
            step.setClassName("is-past", i < now);
            step.setClassName("is-now", i == now);
            if (i == now) {
                step.getElement().setAttribute("aria-current", "step");
            } else {
                step.getElement().removeAttribute("aria-current");
            }
        }
    }
}
