package org.dushuban.question.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** One option: its letter, which marks it as right, its text in both languages, and what can be done with it. */
class OptionRow extends FormRow {

    final BilingualLine line;

    private final NativeButton mark = new NativeButton();
    private final Span letter = new Span();
    private boolean right;

    OptionRow(boolean many, Runnable changed, Consumer<OptionRow> marked) {
        super("question.editor.option.more");
        line = new BilingualLine(
                        getTranslation("question.editor.row.zh"), getTranslation("question.editor.row.en"), changed)
                .pictured();
        letter.addClassName("ds-letter");
        mark.addClassName("right");
        mark.add(letter);
        mark.getElement().setAttribute("type", "button");
        mark.getElement().setAttribute("role", many ? "checkbox" : "radio");
        mark.addClickListener(event -> marked.accept(this));
        add(mark, line, more);
        setRight(false);
    }

    @Override
    String name(int index) {
        return String.valueOf((char) ('A' + index));
    }

    @Override
    void rename(String name) {
        letter.setText(name);
        mark.setAriaLabel(getTranslation("question.editor.option.mark", name));
        line.name(getTranslation("question.editor.option.zh", name), getTranslation("question.editor.option.en", name));
    }

    boolean isRight() {
        return right;
    }

    final void setRight(boolean newRight) {
        right = newRight;
        mark.getElement().setAttribute("aria-checked", String.valueOf(right));
    }

    @Override
    void focus() {
        line.focus();
    }

    @Override
    String value() {
        return line.value() + "|" + right;
    }
}
