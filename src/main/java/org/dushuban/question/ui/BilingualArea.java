package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A text of Markdown in both languages beside each other, which takes pictures. */
class BilingualArea extends Div {

    private static final String CARET = "element.inputElement.selectionEnd";

    private final TextArea zh;
    private final TextArea en;

    /** Where the author was writing last. */
    private TextArea used;

    private int caret = Integer.MAX_VALUE;

    BilingualArea(String zhLabel, String enLabel, Runnable changed) {
        addClassNames("ds-form", "ds-form--3");
        zh = area(zhLabel, changed);
        en = area(enLabel, changed);
        used = zh;
        follow(zh);
        follow(en);
        add(new PictureArea(zh), new PictureArea(en));
    }

    private static TextArea area(String label, Runnable changed) {
        TextArea area = new TextArea(label);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(event -> changed.run());
        return area;
    }

    private void follow(TextArea area) {
        area.getElement()
                .addEventListener("focusout", event -> {
                    used = area;
                    caret = event.getEventData().get(CARET).asInt();
                })
                .addEventData(CARET);
    }

    void show(@Nullable LocalText text) {
        zh.setValue(text == null ? "" : text.zh());
        en.setValue(text == null ? "" : Objects.requireNonNullElse(text.en(), ""));
        used = zh;
        caret = Integer.MAX_VALUE;
    }

    /** The text; null while there is none in Chinese. */
    @Nullable
    LocalText read() {
        return LocalText.orNull(zh.getValue(), en.getValue());
    }

    /** What stands in the language in which the author was writing last. */
    String current() {
        return used.getValue();
    }

    /** Puts something to where the author was writing last, and the caret behind it. */
    void insert(String text) {
        String before = used.getValue();
        int at = Math.min(caret, before.length());
        caret = at + text.length();
        used.setValue(before.substring(0, at) + text + before.substring(at));
        used.focus();
        used.getElement().getParent().callJsFunction("placeCaret", caret);
    }

    /** @param problem what is wrong; empty if nothing is */
    void complain(String problem) {
        zh.setErrorMessage(problem);
        zh.setInvalid(!problem.isEmpty());
    }

    /** Whether there is English without Chinese, which would be dropped. */
    boolean isHalf() {
        return zh.getValue().isBlank() && !en.getValue().isBlank();
    }

    List<String> values() {
        return List.of(zh.getValue(), en.getValue());
    }
}
