package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.EmptyState;

/** Asks for the name of a bank and, for a new one, the unit that it shall belong to. */
class BankDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("question.bank.name"));
    private final Select<Unit> owner = new Select<>();
    private final BiConsumer<Unit, String> done;

    /** @param owners the units to choose from; with one of them there is nothing to choose */
    BankDialog(String title, String oldName, List<Unit> owners, BiConsumer<Unit, String> done) {
        this.done = done;
        setHeaderTitle(title);
        name.setMaxLength(100);
        name.setValue(oldName);
        name.setErrorMessage(getTranslation("question.bank.name.missing"));
        owner.setLabel(getTranslation("question.bank.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(Unit::name);
        owners.stream().findFirst().ifPresent(owner::setValue);
        owner.setVisible(owners.size() > 1);
        Button save = new Button(getTranslation("question.bank.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        setWidth("28rem");
        Div form = new Div(name, owner);
        form.addClassName("ds-form");
        getFooter().add(new Button(getTranslation("question.bank.cancel"), event -> close()));
        if (owners.isEmpty()) {
            add(new EmptyState(getTranslation("question.bank.no-unit"), getTranslation("question.bank.no-unit.note")));
        } else {
            add(form);
            getFooter().add(save);
        }
    }

    private void save() {
        name.setInvalid(name.getValue().isBlank());
        if (!name.isInvalid()) {
            close();
            done.accept(Objects.requireNonNull(owner.getValue()), name.getValue());
        }
    }
}
