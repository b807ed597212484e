package org.dushuban.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.dushuban.organisation.Outcome;

/** A few fields in a dialog, which stays open with the reason when what was asked for is refused. */
class FormDialog extends Dialog {

    private final RefusalLine refusal = new RefusalLine();
    private final Div form = new Div();

    /**
     * @param valid whether the fields can be read; marks those that cannot
     * @param act does it
     * @param done what follows once it is done
     */
    FormDialog(String title, String action, Supplier<Boolean> valid, Supplier<Outcome<?>> act, Runnable done) {
        DialogLook.look(this, title);
        form.addClassName("ds-form");
        add(form, refusal);
        Button save = new Button(action, event -> {
            refusal.clear();
            if (valid.get()) {
                finish(act.get(), done);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisation.cancel"), event -> close()), save);
    }

    FormDialog with(Component... fields) {
        form.add(fields);
        return this;
    }

    private void finish(Outcome<?> outcome, Runnable done) {
        outcome.refusal().ifPresentOrElse(refusal::show, () -> {
            close();
            done.run();
        });
    }
}
