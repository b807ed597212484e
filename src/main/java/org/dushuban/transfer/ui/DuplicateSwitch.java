package org.dushuban.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dushuban.transfer.Duplicate;
import org.jspecify.annotations.Nullable;

/** What can become of a duplicate, one of it chosen. */
class DuplicateSwitch extends Div {

    private final Map<Duplicate, NativeButton> buttons = new EnumMap<>(Duplicate.class);

    DuplicateSwitch(String label, Set<Duplicate> possible, Consumer<Duplicate> chosen) {
        addClassName("ds-seg");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        for (Duplicate choice : possible) {
            NativeButton button = new NativeButton(getTranslation("transfer.duplicate." + choice.tag()), event -> {
                show(choice);
                chosen.accept(choice);
            });
            button.getElement().setAttribute("type", "button");
            buttons.put(choice, button);
            add(button);
        }
        show(null);
    }

    /** @param now null where nothing is chosen yet */
    final void show(@Nullable Duplicate now) {
        buttons.forEach(
                (choice, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(choice == now)));
    }
}
