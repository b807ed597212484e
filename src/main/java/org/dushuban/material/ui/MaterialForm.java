package org.dushuban.material.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.material.MaterialDraft;
import org.dushuban.material.MaterialText;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;

/** Writing a text in both languages beside each other, with what the reader will see; on phones one at a time. */
class MaterialForm extends Div {

    private final LanguageFields chinese = new LanguageFields("zh", this::preview);
    private final LanguageFields english = new LanguageFields("en", this::preview);
    private final MaterialArticle preview = new MaterialArticle();
    private final List<NativeButton> switches = List.of(
            new NativeButton(getTranslation("material.editor.zh")),
            new NativeButton(getTranslation("material.editor.en")),
            new NativeButton(getTranslation("material.editor.preview")));
    private final Div seen = new Div(preview);
    private final List<Div> parts = List.of(chinese, english, seen);
    private int shown;

    MaterialForm() {
        addClassName("ds-writing");
        seen.addClassNames("ds-writing__part", "ds-writing__preview");
        // it scrolls on wide screens, so the keyboard must reach it
        seen.getElement().setAttribute("tabindex", "0");
        seen.getElement().setAttribute("role", "region");
        seen.getElement().setAttribute("aria-label", getTranslation("material.editor.preview"));
        Div chips = new Div();
        chips.addClassNames("ds-seg", "ds-writing__tabs");
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            switches.get(i).addClickListener(event -> open(part));
            chips.add(switches.get(i));
        }
        add(chips, chinese, english, seen);
        open(0);
    }

    void show(MaterialDraft draft) {
        LocalText summary = draft.summary();
        chinese.show(
                draft.title().zh(),
                summary == null ? "" : summary.zh(),
                draft.body().zh());
        english.show(
                Objects.requireNonNullElse(draft.title().en(), ""),
                summary == null ? "" : Objects.requireNonNullElse(summary.en(), ""),
                Objects.requireNonNullElse(draft.body().en(), ""));
        preview();
    }

    /** All that stands in the fields, to see whether something was changed. */
    List<String> values() {
        return List.of(
                chinese.title(), chinese.summary(), chinese.body(), english.title(), english.summary(), english.body());
    }

    /** The draft; empty, with the reasons beside the fields, where something is missing. */
    Optional<MaterialDraft> read() {
        boolean complete = chinese.require();
        // a summary in English alone would be dropped
        complete &= english.summary().isBlank() || chinese.requireSummary();
        boolean englishFits = english.requireReadableLength();
        if (!complete || !englishFits) {
            open(complete ? 1 : 0);
        }
        return complete && englishFits ? Optional.of(draft()) : Optional.empty();
    }

    private MaterialDraft draft() {
        return new MaterialDraft(
                new LocalText(chinese.title(), english.title()),
                LocalText.orNull(chinese.summary(), english.summary()),
                new LocalText(chinese.body(), english.body()));
    }

    private void preview() {
        preview.removeAll();
        if (!chinese.title().isBlank() && !chinese.body().isBlank() && chinese.isShort() && english.isShort()) {
            boolean inEnglish = shown == 1 && !english.body().isBlank();
            var reader = inEnglish ? Languages.ENGLISH : Languages.CHINESE;
            MaterialDraft draft = draft();
            MaterialText text = MaterialArticle.cut(draft.body(), reader);
            preview.show(draft, text, List.of(), reader);
        } else {
            Paragraph nothing = new Paragraph(getTranslation("material.editor.preview.empty"));
            nothing.addClassName("t-note");
            preview.add(nothing);
        }
    }

    /** Which part stands before the eyes on a phone; the preview is in the language that was last written. */
    private void open(int part) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setClassName("is-shown", i == part);
            switches.get(i).getElement().setAttribute("aria-pressed", String.valueOf(i == part));
        }
        if (part < 2) {
            shown = part;
            preview();
        }
    }
}
