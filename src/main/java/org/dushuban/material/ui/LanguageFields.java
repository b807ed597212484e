package org.dushuban.material.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.dushuban.material.MaterialDraft;

/** Title, summary and body of a text in one language. */
class LanguageFields extends Div {

    private static final int PAUSE = 400;

    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final TextArea body = new TextArea();

    LanguageFields(String language, Runnable changed) {
        addClassNames("ds-writing__part", "ds-form");
        title.setLabel(getTranslation("material.editor.title." + language));
        title.setMaxLength(MaterialDraft.MAX_TITLE);
        summary.setLabel(getTranslation("material.editor.summary." + language));
        summary.setMaxLength(MaterialDraft.MAX_SUMMARY);
        body.setLabel(getTranslation("material.editor.body." + language));
        body.setHelperText(getTranslation("material.editor.body.help"));
        body.addClassName("ds-writing__body");
        title.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE);
        body.setValueChangeTimeout(PAUSE);
        title.addValueChangeListener(event -> changed.run());
        summary.addValueChangeListener(event -> changed.run());
        body.addValueChangeListener(event -> changed.run());
        add(title, summary, body);
    }

    void show(String newTitle, String newSummary, String newBody) {
        title.setValue(newTitle);
        summary.setValue(newSummary);
        body.setValue(newBody);
    }

    String title() {
        return title.getValue();
    }

    String summary() {
        return summary.getValue();
    }

    String body() {
        return body.getValue();
    }

    /** Whether title and body are there; says so beside the field where not. */
    boolean require() {
        title.setErrorMessage(getTranslation("material.editor.title.missing"));
        title.setInvalid(title().isBlank());
        requireReadableLength();
        if (body().isBlank()) {
            body.setErrorMessage(getTranslation("material.editor.body.missing"));
            body.setInvalid(true);
        }
        return !title.isInvalid() && !body.isInvalid();
    }

    /** Whether the body is not too long; says so beside the field where it is. A limit of the field would cut it silently. */
    boolean requireReadableLength() {
        body.setErrorMessage(getTranslation("material.editor.body.too-long", MaterialDraft.MAX_BODY));
        body.setInvalid(!isShort());
        return isShort();
    }

    boolean isShort() {
        return body().length() <= MaterialDraft.MAX_BODY;
    }

    /** Whether the summary is there; says so beside the field where not. */
    boolean requireSummary() {
        summary.setErrorMessage(getTranslation("material.editor.summary.missing"));
        summary.setInvalid(summary().isBlank());
        return !summary.isInvalid();
    }
}
