package org.dushuban.security;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** Number or phone, password, and whether to stay signed in. The browser posts it; no script takes part. */
@Tag("form")
class LoginForm extends HtmlContainer {

    private final Paragraph answer = new Paragraph();

    LoginForm() {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        answer.addClassName("ds-login__answer");
        answer.getElement().setAttribute("role", "alert");
        answer.setVisible(false);
        NativeButton submit = new NativeButton(getTranslation("security.login.submit"));
        submit.addClassNames("ds-btn", "ds-btn--primary", "ds-btn--l", "ds-btn--wide");
        submit.getElement().setAttribute("type", "submit");
        Paragraph forgot = new Paragraph(getTranslation("security.login.forgot"));
        forgot.addClassName("t-note");
        add(answer, field("username", "text"), field("password", "password"), box(), csrf(), submit, forgot);
    }

    void answer(Optional<String> text) {
        answer.setText(text.orElse(""));
        answer.setVisible(text.isPresent());
    }

    private NativeLabel field(String name, String type) {
        Input input = input(name, type);
        input.getElement()
                .setAttribute("autocomplete", name.equals("password") ? "current-password" : name)
                .setAttribute("required", true);
        if (name.equals("username")) {
            input.getElement().setAttribute("autofocus", true).setAttribute("autocapitalize", "none");
        }
        NativeLabel label = new NativeLabel();
        label.add(new Span(getTranslation("security.login." + name)), input);
        label.addClassNames("ds-field", "ds-field--l");
        return label;
    }

    private NativeLabel box() {
        Input box = input(DurableSignInServices.BOX, "checkbox");
        Span text = new Span(getTranslation("security.login.remember"));
        text.addClassName("t-note");
        NativeLabel label = new NativeLabel();
        label.add(box, text);
        label.addClassName("ds-check");
        return label;
    }

    private static Input csrf() {
        Input hidden = input("_csrf", "hidden");
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            hidden.getElement().setAttribute("value", token.getToken());
        }
        return hidden;
    }

    private static Input input(String name, String type) {
        Input input = new Input();
        input.getElement().setAttribute("name", name).setAttribute("type", type);
        return input;
    }

    /** A plain one: Vaadin's own would send the password to the server as soon as it is typed, and keep it there. */
    @Tag("input")
    private static final class Input extends HtmlComponent {}
}
