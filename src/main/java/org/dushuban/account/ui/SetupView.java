package org.dushuban.account.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.dushuban.account.NewUser;
import org.dushuban.account.Setup;
import org.dushuban.account.SetupOutcome;
import org.dushuban.shared.ui.PageHead;

/** Makes the first operator of an installation, by the link that its start printed. */
@StyleSheet("context://account.css")
@Route(value = "setup/:token", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final TextField number = new TextField(getTranslation("account.setup.number"));
    private final TextField name = new TextField(getTranslation("account.setup.name"));
    private final PasswordFields password = new PasswordFields();
    private final Setup setup;
    private String token = "";

    SetupView(Setup setup) {
        this.setup = setup;
        addClassName("ds-page");
        number.setMaxLength(40);
        number.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        AccountForm form =
                new AccountForm(getTranslation("account.setup.create"), this::create, number, name, password);
        add(new PageHead(getTranslation("account.setup.title"), getTranslation("account.setup.note")), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (!setup.open(token)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void create() {
        boolean numbered = NewUser.isNumber(number.getValue());
        boolean named = NewUser.isName(name.getValue());
        show(number, numbered ? "" : getTranslation("account.setup.number.missing"));
        show(name, named ? "" : getTranslation("account.setup.name.missing"));
        if (numbered && named) {
            NewUser user = new NewUser(number.getValue(), name.getValue(), null);
            password.read().ifPresent(wanted -> answer(setup.createOperator(token, user, wanted)));
        }
    }

    private void answer(SetupOutcome outcome) {
        switch (outcome) {
            case SetupOutcome.Created created ->
                getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
            case SetupOutcome.Gone() -> getUI().ifPresent(ui -> ui.getPage().reload());
            case SetupOutcome.Unfit(var problem) -> password.refuse(problem);
            case SetupOutcome.Taken() -> show(number, getTranslation("account.setup.number.taken"));
        }
    }

    private static void show(TextField field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.setup.title");
    }
}
