package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Around a button that ends the sign-in: delivers first what was answered here and is not saved yet, and asks where that
 * fails.
 */
@Tag("ds-sign-out")
@JsModule("context://shell.js")
public class WayOut extends HtmlContainer {

    /**
     * @param member the id of the one who is signed in; answers are kept under it
     * @param button what is clicked, without a listener of its own
     */
    public WayOut(String member, Component button, Runnable leaving) {
        getElement().setAttribute("member", member);
        add(button);
        getElement().addEventListener("leave", event -> leaving.run());
        getElement().addEventListener("leave-unsaved", event -> ask(leaving));
    }

    private void ask(Runnable leaving) {
        Confirm.ask(
                getTranslation("shared.way-out.question"),
                getTranslation("shared.way-out.consequence"),
                getTranslation("shared.way-out.stay"),
                getTranslation("shared.way-out.leave"),
                leaving);
    }
}
