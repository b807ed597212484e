package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/**
 * A line at the bottom that says that something was done, and offers to undo it where that is possible. Never for an error
 * that needs an answer. An element of our own: Vaadin's notification would cost a light page the whole lazy bundle.
 */
@Tag("ds-toasts")
@JsModule("context://toasts.js")
public final class Toast extends Component {

    private Registration undoing = () -> {};

    private Toast() {}

    /** Puts the place for such lines on a page, so that a screen reader knows it before the first one comes. */
    public static void prepare(UI page) {
        if (ComponentUtil.getData(page, Toast.class) == null) {
            Toast toast = new Toast();
            toast.getElement().setAttribute("online", page.getTranslation("shared.online"));
            ComponentUtil.setData(page, Toast.class, toast);
            page.add(toast);
        }
    }

    public static void show(String text) {
        Toast toast = current();
        toast.undoing.remove();
        toast.getElement().callJsFunction("show", text, "");
    }

    /** Like {@link #show(String)}, with one thing that can be done about it as long as the line stands there. */
    public static void show(String text, String action, Runnable then) {
        Toast toast = current();
        toast.undoing.remove();
        toast.undoing = toast.getElement().addEventListener("act", event -> then.run());
        toast.getElement().callJsFunction("show", text, action);
    }

    private static Toast current() {
        UI page = UI.getCurrentOrThrow();
        prepare(page);
        return ComponentUtil.getData(page, Toast.class);
    }
}
