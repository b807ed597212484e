package org.dushuban.question.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Words;

/** Asks for the name of a bank and, for a new one, the unit that it shall belong to. */
final class BankDialog {

    private static final int MAX_NAME = 100;

    private BankDialog() {}

    /** @param owners the units to choose from; with one of them there is nothing to choose, without any no bank to make */
    static void open(String title, String oldName, List<Unit> owners, BiConsumer<Unit, String> done) {
        if (owners.isEmpty()) {
            Confirm.tell(
                    Words.of("question.bank.no-unit"),
                    Words.of("question.bank.no-unit.note"),
                    Words.of("shared.confirm.understood"));
            return;
        }
        TextField name = new TextField(Words.of("question.bank.name"));
        name.setMaxLength(MAX_NAME);
        name.setValue(oldName);
        name.setErrorMessage(Words.of("question.bank.name.missing"));
        Select<Unit> owner = owner(owners);
        new FormDialog(title, Words.of("question.bank.save"), () -> {
                    name.setInvalid(name.getValue().isBlank());
                    return !name.isInvalid();
                })
                .with(name, owner)
                .then(() -> done.accept(Objects.requireNonNull(owner.getValue()), name.getValue()));
    }

    private static Select<Unit> owner(List<Unit> owners) {
        Select<Unit> owner = new Select<>();
        owner.setLabel(Words.of("question.bank.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(Unit::name);
        owner.setValue(owners.getFirst());
        owner.setVisible(owners.size() > 1);
        return owner;
    }
}
