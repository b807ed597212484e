package org.dushuban.material.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
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
    private int shown;

    MaterialForm() {
        addClassName("ds-writing");
        Div seen = new Div(preview);
        seen.addClassNames("ds-writing__part", "ds-writing__preview");
        List<Div> parts = List.of(chinese, english, seen);
        Div chips = new Div();
        chips.addClassNames("ds-seg", "ds-writing__tabs");
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            switches.get(i).addClickListener(event -> open(parts, part));
            chips.add(switches.get(i));
        }
        add(chips, chinese, english, seen);
        open(parts, 0);
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
        return complete ? Optional.of(draft()) : Optional.empty();
    }

    private MaterialDraft draft() {
        return new MaterialDraft(
                new LocalText(chinese.title(), english.title()),
                LocalText.orNull(chinese.summary(), english.summary()),
                new LocalText(chinese.body(), english.body()));
    }

    private void preview() {
        preview.removeAll();
        if (!chinese.title().isBlank() && !chinese.body().isBlank()) {
            boolean inEnglish = shown == 1 && !english.body().isBlank();
            var reader = inEnglish ? Languages.ENGLISH : Languages.CHINESE;
            MaterialDraft draft = draft();
            MaterialText text = MaterialArticle.cut(draft.body(), reader);
            preview.show(draft, text, List.of(), reader);
        }
    }

    /** Which part stands before the eyes on a phone; the preview is in the language that was last written. */
    private void open(List<Div> parts, int part) {
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
