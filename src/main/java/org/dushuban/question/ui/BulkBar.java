package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** What can be done with the selected questions; there as long as there are any. */
class BulkBar extends Div {

    private final Paragraph count = new Paragraph();
    private final NativeButton every;

    /**
     * @param all selects all that match
     * @param none selects none
     */
    BulkBar(Runnable all, Runnable none) {
        addClassName("ds-bulkbar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("question.bulk"));
        count.getElement().setAttribute("role", "status");
        every = button("", all);
        Div head = new Div(count, every, button(getTranslation("question.bulk.none"), none));
        head.addClassName("ds-bulkbar__head");
        add(head);
        show(0, 0);
    }

    BulkBar action(String words, Runnable action) {
        add(button(words, action));
        return this;
    }

    /**
     * @param selected how many are selected
     * @param found how many match the filter
     */
    final void show(long selected, long found) {
        setVisible(selected > 0);
        count.setText(getTranslation("question.bulk.selected", selected));
        every.setText(getTranslation("question.bulk.all", found));
        every.setVisible(selected < found);
    }

    private static NativeButton button(String words, Runnable action) {
        NativeButton button = new NativeButton(words, event -> action.run());
        button.getElement().setAttribute("type", "button");
        button.addClassName("ds-btn");
        return button;
    }
}
