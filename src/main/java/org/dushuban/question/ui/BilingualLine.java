package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A short text in both languages beside each other. */
class BilingualLine extends Div {

    private final TextField zh = new TextField();
    private final TextField en = new TextField();
    private List<PictureLine> pictures = List.of();

    BilingualLine(String zhHint, String enHint, Runnable changed) {
        addClassName("ds-optedit__texts");
        zh.setPlaceholder(zhHint);
        en.setPlaceholder(enHint);
        zh.setValueChangeMode(ValueChangeMode.LAZY);
        en.setValueChangeMode(ValueChangeMode.LAZY);
        zh.addValueChangeListener(event -> changed.run());
        en.addValueChangeListener(event -> changed.run());
        add(zh, en);
    }

    /** It takes pictures, too. */
    BilingualLine pictured() {
        pictures = List.of(new PictureLine(zh), new PictureLine(en));
        removeAll();
        pictures.forEach(this::add);
        return this;
    }

    /** Says which of the texts are missing or the same as one before, in Chinese, and whether none is. */
    static boolean allDifferent(List<BilingualLine> lines) {
        Set<String> known = new HashSet<>();
        boolean fine = true;
        for (BilingualLine line : lines) {
            String wrong = line.isBlank()
                    ? "question.editor.row.missing"
                    : known.add(line.zh.getValue().strip()) ? "" : "question.editor.row.twice";
            fine &= line.complain(wrong);
        }
        return fine;
    }

    void label(String zhLabel, String enLabel) {
        zh.setLabel(zhLabel);
        en.setLabel(enLabel);
    }

    /** What it is called where no label is seen. */
    void name(String zhName, String enName) {
        zh.setAriaLabel(zhName);
        en.setAriaLabel(enName);
        if (!pictures.isEmpty()) {
            pictures.getFirst().name(zhName);
            pictures.getLast().name(enName);
        }
    }

    void focus() {
        zh.focus();
    }

    void show(@Nullable LocalText text) {
        zh.setValue(text == null ? "" : text.zh());
        en.setValue(text == null ? "" : Objects.requireNonNullElse(text.en(), ""));
    }

    void takeOver(BilingualLine other) {
        zh.setValue(other.zh.getValue());
        en.setValue(other.en.getValue());
    }

    boolean isBlank() {
        return zh.getValue().isBlank();
    }

    /** Whether there is English without Chinese, which would be dropped. */
    boolean isHalf() {
        return isBlank() && !en.getValue().isBlank();
    }

    /** @throws IllegalArgumentException if it is blank */
    LocalText text() {
        return new LocalText(zh.getValue(), en.getValue());
    }

    @Nullable
    LocalText read() {
        return LocalText.orNull(zh.getValue(), en.getValue());
    }

    /** The text, or a sign that it is still missing. */
    LocalText preview() {
        return isBlank() ? AnswerForm.MISSING : text();
    }

    String value() {
        return zh.getValue() + "|" + en.getValue();
    }

    /**
     * @param problem key of what is wrong with it; empty if nothing is
     * @return whether nothing is
     */
    final boolean complain(String problem) {
        zh.setErrorMessage(problem.isEmpty() ? "" : getTranslation(problem));
        zh.setInvalid(!problem.isEmpty());
        return problem.isEmpty();
    }
}
