package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/** A few fields in a dialog, on phones a sheet that rises from the bottom, and one thing that is done with them. */
class FormDialog extends Dialog {

    private final Div form = new Div();
    private Runnable act = () -> {};

    /** @param valid whether the fields can be read; marks those that cannot */
    FormDialog(String title, String action, BooleanSupplier valid) {
        setHeaderTitle(title);
        addThemeName("sheet");
        setWidth("28rem");
        form.addClassName("ds-form");
        add(form);
        Button save = new Button(action);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // a second press while the first is under way would do it twice
        save.setDisableOnClick(true);
        save.addClickListener(event -> {
            if (valid.getAsBoolean()) {
                close();
                act.run();
            } else {
                save.setEnabled(true);
            }
        });
        getFooter().add(new Button(getTranslation("question.bank.cancel"), event -> close()), save);
    }

    FormDialog with(Component... fields) {
        form.add(fields);
        return this;
    }

    /**
     * Opens it.
     *
     * @param action is done once the fields can be read
     */
    void then(Runnable action) {
        act = action;
        open();
    }
}
