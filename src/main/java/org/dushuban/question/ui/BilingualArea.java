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

    private final TextArea zh;
    private final TextArea en;

    /** Where the author was writing last. */
    private PictureArea used;

    BilingualArea(String zhLabel, String enLabel, Runnable changed) {
        addClassNames("ds-form", "ds-form--3");
        zh = area(zhLabel, changed);
        en = area(enLabel, changed);
        PictureArea chinese = new PictureArea(zh);
        PictureArea english = new PictureArea(en);
        used = chinese;
        zh.addFocusListener(event -> used = chinese);
        en.addFocusListener(event -> used = english);
        add(chinese, english);
    }

    private static TextArea area(String label, Runnable changed) {
        TextArea area = new TextArea(label);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(event -> changed.run());
        return area;
    }

    void show(@Nullable LocalText text) {
        zh.setValue(text == null ? "" : text.zh());
        en.setValue(text == null ? "" : Objects.requireNonNullElse(text.en(), ""));
    }

    /** The text; null while there is none in Chinese. */
    @Nullable
    LocalText read() {
        return LocalText.orNull(zh.getValue(), en.getValue());
    }

    /** Writes the first of some texts that is not there yet to where the author was writing last. */
    void insertMissing(List<String> texts) {
        used.insertMissing(texts);
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
