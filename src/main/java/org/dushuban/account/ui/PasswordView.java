package org.dushuban.account.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.dushuban.account.AccountPrincipal;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.PasswordChange;
import org.dushuban.account.Passwords;
import org.dushuban.account.RunningSession;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.PageHead;

/** The own password, replaced by a new one; the first thing after a sign-in with one that was handed out. */
@StyleSheet("context://account.css")
@Route(PasswordView.ADDRESS)
@PermitAll
class PasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "password";

    private final PageHead head = new PageHead(getTranslation("account.password.title"), "");
    private final PasswordField current = new PasswordField(getTranslation("account.password.current"));
    private final PasswordFields wanted = new PasswordFields();
    private final Passwords passwords;
    private final CurrentUser currentUser;
    private final RunningSession session;
    private final Dates dates;

    PasswordView(Passwords passwords, CurrentUser currentUser, RunningSession session, Dates dates) {
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.session = session;
        this.dates = dates;
        addClassName("ds-page");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setRequiredIndicatorVisible(true);
        Paragraph consequence = new Paragraph(getTranslation("account.password.consequence"));
        AccountForm form =
                new AccountForm(getTranslation("account.password.save"), this::save, current, wanted, consequence);
        add(head, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!passwords.isMine()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        boolean must =
                currentUser.find().filter(AccountPrincipal::mustChangePassword).isPresent();
        head.show(getTranslation("account.password.title"), must ? getTranslation("account.password.first") : "");
    }

    private void save() {
        current.setInvalid(false);
        wanted.read().ifPresent(password -> answer(passwords.change(current.getValue(), password)));
    }

    private void answer(PasswordChange change) {
        switch (change) {
            case PasswordChange.Changed changed -> {
                session.goOn(changed);
                getUI().ifPresent(ui -> ui.getPage().setLocation("."));
            }
            case PasswordChange.WrongCurrent() -> refuse(getTranslation("account.password.wrong"));
            case PasswordChange.Unfit(var problem) -> wanted.refuse(problem);
            case PasswordChange.Wait(var duration) ->
                refuse(getTranslation("account.password.wait", dates.atLeast(duration)));
        }
    }

    private void refuse(String reason) {
        current.setErrorMessage(reason);
        current.setInvalid(true);
        current.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.password.title");
    }
}
