package org.dushuban.shared.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before something is done that cannot be taken back: the question as title, what follows from it as text, the safe
 * choice first and with the focus on it. A native dialog, so that light pages stay light.
 */
@Tag("ds-confirm")
@JsModule("context://confirm.js")
public final class Confirm extends HtmlContainer {

    private final HtmlContainer dialog = new HtmlContainer("dialog");
    private final Footer choices = new Footer();

    private Confirm(String title, String text) {
        H2 heading = new H2(title);
        heading.addClassName("t-head");
        heading.setId("ds-confirm-title");
        Paragraph body = new Paragraph(text);
        body.setId("ds-confirm-text");
        dialog.addClassName("ds-dialog");
        dialog.getElement()
                .setAttribute("role", "alertdialog")
                .setAttribute("aria-labelledby", "ds-confirm-title")
                .setAttribute("aria-describedby", "ds-confirm-text");
        dialog.add(heading, body, choices);
        add(dialog);
        getElement().addEventListener("dismiss", event -> close());
    }

    /**
     * @param question the title, such as 现在交卷？
     * @param consequence what happens then, in one or two sentences
     * @param safe the word on the button that changes nothing, such as 接着答
     * @param act the word on the button that does it
     */
    public static void ask(String question, String consequence, String safe, String act, Runnable then) {
        Confirm confirm = new Confirm(question, consequence);
        confirm.choice(safe, "", () -> {});
        confirm.choice(act, "ds-btn--primary", then);
        confirm.open();
    }

    /** Says what went wrong in a way that has to be acknowledged. */
    public static void tell(String what, String safe, String understood) {
        Confirm confirm = new Confirm(what, safe);
        confirm.choice(understood, "", () -> {});
        confirm.open();
    }

    private void choice(String word, String look, Runnable then) {
        NativeButton button = new NativeButton(word, event -> {
            close();
            then.run();
        });
        button.getElement().setAttribute("type", "button");
        button.addClassName("ds-btn");
        if (!look.isEmpty()) {
            button.addClassName(look);
        }
        choices.add(button);
    }

    private void open() {
        // modal on the server as well: nothing below it answers until it is closed
        UI.getCurrentOrThrow().addModal(this);
    }

    private void close() {
        removeFromParent();
    }
}
