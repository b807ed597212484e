package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.BooleanSupplier;

/**
 * On a page that is written on: the browser asks before it reloads or closes the page while something is not saved, also
 * what is typed and not yet told to the server; and a file that is dropped beside the places for files does not open in
 * place of the page. Going to another page of the application is {@link LeaveGuard}'s to ask about.
 */
@Tag("unsaved-guard")
@JsModule("context://unsaved-guard.js")
public class UnsavedGuard extends Component {

    private static final String NUMBER = "event.detail";

    private final BooleanSupplier unsaved;

    /** @param unsaved whether there is something to lose */
    public UnsavedGuard(BooleanSupplier unsaved) {
        this.unsaved = unsaved;
        getElement()
                .addEventListener("check", event -> {
                    tell();
                    getElement()
                            .setProperty(
                                    "heard", event.getEventData().get(NUMBER).asInt());
                })
                .addEventData(NUMBER)
                // what was typed before a dialog opened is asked about while it is open
                .allowInert();
    }

    /** Tells the page how it stands; to be called after saving and wherever the server changes something by itself. */
    public final void tell() {
        getElement().setProperty("unsaved", unsaved.getAsBoolean());
    }
}
