package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A text in both languages beside each other. */
class BilingualArea extends Div {

    private final TextArea zh = new TextArea();
    private final TextArea en = new TextArea();

    BilingualArea(String zhLabel, String enLabel, Runnable changed) {
        addClassNames("ds-form", "ds-form--3");
        zh.setLabel(zhLabel);
        en.setLabel(enLabel);
        zh.setValueChangeMode(ValueChangeMode.LAZY);
        en.setValueChangeMode(ValueChangeMode.LAZY);
        zh.addValueChangeListener(event -> changed.run());
        en.addValueChangeListener(event -> changed.run());
        add(zh, en);
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
