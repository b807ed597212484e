package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiFunction;

/** Any two wordings of a question, and how the second differs from the first. */
class VersionDialog extends Dialog {

    private final Select<Integer> before = new Select<>();
    private final Select<Integer> after = new Select<>();
    private final Div difference = new Div();
    private final BiFunction<Integer, Integer, DiffText> compare;

    /**
     * @param numbers of all wordings, newest first, at least two
     * @param chosen is compared with the newest; the newest itself with the one before
     */
    VersionDialog(List<Integer> numbers, int chosen, BiFunction<Integer, Integer, DiffText> compare) {
        this.compare = compare;
        setHeaderTitle(getTranslation("question.versions.compare"));
        setWidth("44rem");
        int newest = numbers.getFirst();
        choice(before, "question.versions.before", numbers, chosen == newest ? numbers.get(1) : chosen);
        choice(after, "question.versions.after", numbers, newest);
        difference.getElement().setAttribute("aria-live", "polite");
        Div choices = new Div(before, after);
        choices.addClassName("ds-diff__choices");
        add(choices, difference);
        getFooter().add(new Button(getTranslation("question.dialog.close"), event -> close()));
        show();
    }

    private void choice(Select<Integer> select, String label, List<Integer> numbers, int chosen) {
        select.setLabel(getTranslation(label));
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> getTranslation("question.versions.number", number));
        select.setValue(chosen);
        select.addValueChangeListener(event -> show());
    }

    private void show() {
        difference.removeAll();
        difference.add(compare.apply(before.getValue(), after.getValue()));
    }
}
