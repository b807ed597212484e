package org.dushuban.organisation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;

/** Where in the import one is: file, check, confirmation. */
class RosterSteps extends OrderedList {

    private final List<ListItem> steps = new ArrayList<>();

    RosterSteps() {
        addClassName("ds-steps");
        for (String key : List.of(
                "organisation.import.step.file",
                "organisation.import.step.check",
                "organisation.import.step.confirm")) {
            ListItem step = new ListItem(getTranslation(key));
            steps.add(step);
            add(step);
        }
        show(0);
    }

    /** @param now from 0 */
    final void show(int now) {
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
