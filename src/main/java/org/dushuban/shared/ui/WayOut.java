package org.dushuban.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.dushuban.account.User;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Icon;

/** Ends the sign-in, but delivers first what was answered here and is not saved yet, and asks where that fails. */
@Tag("ds-sign-out")
@JsModule("context://shell.js")
class SignOutButton extends HtmlContainer {

    SignOutButton(User.Id member, Runnable signOut) {
        getElement().setAttribute("member", member.toString());
        NativeButton button = new NativeButton();
        button.add(new Icon("back"), new Span(getTranslation("shell.sign-out")));
        add(button);
        getElement().addEventListener("leave", event -> signOut.run());
        getElement().addEventListener("leave-unsaved", event -> ask(signOut));
    }

    private void ask(Runnable signOut) {
        Confirm.ask(
                getTranslation("shell.sign-out.unsaved.question"),
                getTranslation("shell.sign-out.unsaved.consequence"),
                getTranslation("shell.sign-out.unsaved.stay"),
                getTranslation("shell.sign-out.unsaved.leave"),
                signOut);
    }
}
