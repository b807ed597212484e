package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.dushuban.shared.LocalText;

/** One option: its letter, which marks it as right, its text in both languages, and what can be done with it. */
class OptionRow extends ListItem {

    private final NativeButton mark = new NativeButton();
    private final Span letter = new Span();
    private final TextField zh = new TextField();
    private final TextField en = new TextField();
    private final MoreMenu more = new MoreMenu();
    private boolean right;

    OptionRow(boolean many, Runnable changed, Consumer<OptionRow> marked) {
        letter.addClassName("ds-letter");
        mark.addClassName("right");
        mark.add(letter);
        mark.getElement().setAttribute("type", "button");
        mark.getElement().setAttribute("role", many ? "checkbox" : "radio");
        mark.addClickListener(event -> marked.accept(this));
        zh.setPlaceholder(getTranslation("question.editor.option.zh"));
        en.setPlaceholder(getTranslation("question.editor.option.en"));
        zh.setValueChangeMode(ValueChangeMode.LAZY);
        en.setValueChangeMode(ValueChangeMode.LAZY);
        zh.addValueChangeListener(event -> changed.run());
        en.addValueChangeListener(event -> changed.run());
        Div texts = new Div(zh, en);
        texts.addClassName("ds-optedit__texts");
        add(mark, texts, more);
        setRight(false);
    }

    void addAction(String key, Consumer<OptionRow> action) {
        more.addAction(getTranslation(key), () -> action.accept(this));
    }

    /** Its place among the options, from zero. */
    void place(int index) {
        String name = String.valueOf((char) ('A' + index));
        letter.setText(name);
        mark.setAriaLabel(getTranslation("question.editor.option.mark", name));
        zh.setAriaLabel(getTranslation("question.editor.option.zh.label", name));
        en.setAriaLabel(getTranslation("question.editor.option.en.label", name));
        more.setAriaLabel(getTranslation("question.editor.option.more", name));
    }

    void show(String newZh, String newEn) {
        zh.setValue(newZh);
        en.setValue(newEn);
    }

    boolean isRight() {
        return right;
    }

    final void setRight(boolean newRight) {
        right = newRight;
        mark.getElement().setAttribute("aria-checked", String.valueOf(right));
    }

    String zh() {
        return zh.getValue();
    }

    String en() {
        return en.getValue();
    }

    boolean isBlank() {
        return zh.getValue().isBlank();
    }

    LocalText text() {
        return new LocalText(zh.getValue(), en.getValue());
    }

    /** @param problem what is wrong with it; empty if nothing is */
    void complain(String problem) {
        zh.setErrorMessage(problem);
        zh.setInvalid(!problem.isEmpty());
    }
}
