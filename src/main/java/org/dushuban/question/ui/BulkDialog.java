package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/** A few fields in a dialog, on phones a sheet that rises from the bottom, and one thing that is done with them. */
class BulkDialog extends Dialog {

    private final Div form = new Div();
    private Runnable act = () -> {};

    /** @param valid whether the fields can be read; marks those that cannot */
    BulkDialog(String title, String action, BooleanSupplier valid) {
        setHeaderTitle(title);
        addThemeName("sheet");
        setWidth("28rem");
        form.addClassName("ds-form");
        add(form);
        Button save = new Button(action, event -> {
            if (valid.getAsBoolean()) {
                close();
                act.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("question.bank.cancel"), event -> close()), save);
    }

    BulkDialog with(Component... fields) {
        form.add(fields);
        return this;
    }

    /** Opens it. @param action is done once the fields can be read */
    void then(Runnable action) {
        act = action;
        open();
    }
}
