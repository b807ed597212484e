package org.dushuban.material.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.material.MaterialDraft;
import org.dushuban.material.MaterialText;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;
import org.jspecify.annotations.Nullable;

/** Writing a text in both languages beside each other, with what the reader will see; on phones one at a time. */
class MaterialForm extends Div {

    private final LanguageFields chinese = new LanguageFields("zh", this::preview);
    private final LanguageFields english = new LanguageFields("en", this::preview);
    private final MaterialArticle preview = new MaterialArticle();
    private final Tabs tabs = new Tabs();

    MaterialForm() {
        addClassName("ds-writing");
        Div seen = new Div(preview);
        seen.addClassNames("ds-writing__part", "ds-writing__preview");
        List<Div> parts = List.of(chinese, english, seen);
        tabs.add(
                new Tab(getTranslation("material.editor.zh")),
                new Tab(getTranslation("material.editor.en")),
                new Tab(getTranslation("material.editor.preview")));
        tabs.addClassName("ds-writing__tabs");
        tabs.addSelectedChangeListener(event -> open(parts, tabs.getSelectedIndex()));
        add(tabs, chinese, english, seen);
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
                summary(),
                new LocalText(chinese.body(), english.body()));
    }

    private @Nullable LocalText summary() {
        return chinese.summary().isBlank() ? null : new LocalText(chinese.summary(), english.summary());
    }

    private void preview() {
        preview.removeAll();
        if (!chinese.title().isBlank() && !chinese.body().isBlank()) {
            boolean inEnglish = tabs.getSelectedIndex() == 1 && !english.body().isBlank();
            var reader = inEnglish ? Languages.ENGLISH : Languages.CHINESE;
            MaterialDraft draft = draft();
            MaterialText text = MaterialArticle.cut(draft.body(), reader);
            preview.show(draft, text, List.of(), reader);
        }
    }

    private void open(List<Div> parts, int shown) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setClassName("is-shown", i == shown);
        }
        if (shown < 2) {
            preview();
        }
    }
}
