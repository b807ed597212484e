package org.dushuban.quiz.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.QuizRules;

/** Asks for the owner and the title of a new quiz. */
class NewQuizDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("quiz.edit.title.zh"));
    private final Select<Unit> owner = new Select<>();

    NewQuizDialog(List<Unit> units, BiConsumer<Unit, String> create) {
        setHeaderTitle(getTranslation("quiz.admin.new"));
        title.setMaxLength(QuizRules.MAX_TITLE);
        title.setErrorMessage(getTranslation("quiz.edit.title.missing"));
        owner.setLabel(getTranslation("quiz.edit.owner"));
        owner.setItems(units);
        owner.setItemLabelGenerator(Unit::name);
        units.stream().findFirst().ifPresent(owner::setValue);
        owner.setVisible(units.size() > 1);
        setWidth("28rem");
        Div form = new Div(title, owner);
        form.addClassName("ds-form");
        add(form);
        Button ok = new Button(getTranslation("quiz.new.ok"), event -> finish(create));
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("quiz.cancel"), event -> close()), ok);
    }

    private void finish(BiConsumer<Unit, String> create) {
        title.setInvalid(title.getValue().isBlank());
        if (!title.isInvalid() && owner.getValue() != null) {
            close();
            create.accept(owner.getValue(), title.getValue());
        }
    }
}
