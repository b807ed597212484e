package org.dushuban.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;

/** What an author can do with what is being written: save it, by Ctrl+S or Cmd+S too, publish it, and retire what is published. */
public final class EditorActions {

    /** The keys that are held for a command, the second one on a Mac. */
    public static final List<KeyModifier> COMMAND = List.of(KeyModifier.CONTROL, KeyModifier.META);

    private final Button save = new Button(Words.of("shared.editor.save"));
    private final Button publish = new Button(Words.of("shared.editor.publish"));
    private final Button retire;

    /** @param retireWord what retiring is called for things of this kind */
    public EditorActions(String retireWord, Runnable onSave, Runnable onPublish, Runnable onRetire) {
        retire = new Button(retireWord, event -> onRetire.run());
        retire.addThemeVariants(ButtonVariant.TERTIARY);
        retire.setVisible(false);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(event -> onPublish.run());
        save.addClickListener(event -> onSave.run());
        // what is typed but not yet told to the server is told before: the focus leaves the field for a moment
        COMMAND.forEach(held -> Shortcuts.addShortcutListener(save, onSave::run, Key.KEY_S, held)
                .setResetFocusOnActiveElement(true));
    }

    /** In the order in which they stand at the head of the page. */
    public Component[] inOrder() {
        return new Component[] {retire, save, publish};
    }

    /** What publishing is called where it takes something else than one person alone. */
    public void publishWord(String word) {
        publish.setText(word);
    }

    /** Whether there is something to publish. */
    public void publishable(boolean publishable) {
        publish.setVisible(publishable);
    }

    /** Only what is published can be retired. */
    public void published(boolean published) {
        retire.setVisible(published);
    }
}
