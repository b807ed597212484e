package org.dushuban.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.EditorActions;
import org.dushuban.shared.ui.PageHead;

/** The head of the page on which a question is written: what it is, where it stands, and what can be done with it. */
class EditorHead extends Div {

    private final QuestionEditor editor;
    private final EditorActions actions;
    private final MoreMenu more = new MoreMenu();
    private final PageHead head;
    private boolean publishable;

    EditorHead(QuestionEditor editor) {
        this.editor = editor;
        addClassName("ds-editorhead");
        actions = new EditorActions(
                getTranslation("question.editor.retire"), editor::save, editor::publish, this::askToRetire);
        more.setAriaLabel(getTranslation("question.editor.more"));
        more.addAction(getTranslation("question.editor.duplicate"), editor::duplicate);
        more.addAction(getTranslation("question.shortcuts.title"), EditorHead::help);
        Component[] all =
                Stream.concat(Stream.of(more), Stream.of(actions.inOrder())).toArray(Component[]::new);
        head = new PageHead("", "", all);
        head.back(new BackLink(getTranslation("menu.bank"), QuestionBankView.class));
        add(head);
    }

    /** Keys that browsers leave free; saving has its own from the button. What is being typed is told before. */
    void shortcuts(Component page) {
        EditorActions.COMMAND.forEach(held -> {
            Shortcuts.addShortcutListener(page, this::publish, Key.ENTER, held).setResetFocusOnActiveElement(true);
            Shortcuts.addShortcutListener(page, EditorHead::help, Key.SLASH, held);
        });
        Shortcuts.addShortcutListener(page, editor::duplicate, Key.KEY_D, KeyModifier.ALT, KeyModifier.SHIFT)
                .setResetFocusOnActiveElement(true);
    }

    /**
     * @param waiting whether it has been submitted already, so that there is nothing to submit
     * @param second whether the unit asks for a second person
     */
    void open(boolean published, boolean waiting, boolean second) {
        publishable = !waiting;
        actions.published(published);
        actions.publishable(publishable);
        actions.publishWord(getTranslation(second ? "question.editor.submit" : "shared.editor.publish"));
    }

    void show(String title, String note) {
        head.show(title, note);
    }

    private void publish() {
        if (publishable) {
            editor.publish();
        }
    }

    private static void help() {
        new ShortcutHelp().open();
    }

    private void askToRetire() {
        Confirm.ask(
                getTranslation("question.retire.question"),
                getTranslation("question.retire.consequence"),
                getTranslation("question.retire.keep"),
                getTranslation("question.editor.retire"),
                editor::retire);
    }
}
