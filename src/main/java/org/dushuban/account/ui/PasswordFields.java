package org.dushuban.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.dushuban.account.PasswordProblem;
import org.dushuban.account.PasswordRule;

/** A new password, twice, with what is asked of it. */
class PasswordFields extends Div {

    private final PasswordField wanted = new PasswordField(getTranslation("account.password.new"));
    private final PasswordField again = new PasswordField(getTranslation("account.password.again"));

    PasswordFields() {
        addClassName("ds-fieldgrid");
        wanted.setHelperText(getTranslation("account.password.rule", PasswordRule.SHORTEST, PasswordRule.LONGEST));
        for (PasswordField field : new PasswordField[] {wanted, again}) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setRequiredIndicatorVisible(true);
        }
        add(wanted, again);
    }

    /** The password, if it was typed the same twice. */
    Optional<String> read() {
        boolean same = wanted.getValue().equals(again.getValue());
        again.setInvalid(!same);
        again.setErrorMessage(same ? "" : getTranslation("account.password.differ"));
        wanted.setInvalid(false);
        return same ? Optional.of(wanted.getValue()) : Optional.empty();
    }

    void refuse(PasswordProblem problem) {
        wanted.setErrorMessage(getTranslation(
                "account.password.problem." + problem.word(), PasswordRule.SHORTEST, PasswordRule.LONGEST));
        wanted.setInvalid(true);
        wanted.focus();
    }
}
