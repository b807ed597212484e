package org.dushuban.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Says at the head of an editor why something was not done; it stays until the next try, and is read out at once. */
public class Refusal extends Div {

    public Refusal() {
        addClassName("ds-refusal");
        getElement().setAttribute("role", "alert");
        show(List.of());
    }

    /** @param reasons each a sentence; none takes the line away */
    public final void show(List<String> reasons) {
        removeAll();
        reasons.forEach(reason -> add(new Paragraph(reason)));
        setVisible(!reasons.isEmpty());
    }
}
