package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.material.Passage;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What proves the answer: a work that is cited, or a passage that can be read here. */
class SourceForm extends Div {

    private static final int EXCERPT = 60;

    private final Materials materials;
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>();
    private final TextField workZh = new TextField(getTranslation("question.editor.source.work.zh"));
    private final TextField workEn = new TextField(getTranslation("question.editor.source.work.en"));
    private final TextField placeZh = new TextField(getTranslation("question.editor.source.place.zh"));
    private final TextField placeEn = new TextField(getTranslation("question.editor.source.place.en"));
    private final ComboBox<Material> material = new ComboBox<>(getTranslation("question.editor.source.material"));
    private final ComboBox<Passage> passage = new ComboBox<>(getTranslation("question.editor.source.passage"));
    private final Div citation = new Div(workZh, workEn, placeZh, placeEn);
    private final Anchor open = new Anchor("", getTranslation("question.editor.source.open"), AnchorTarget.BLANK);
    private final Div reading = new Div(material, passage, open);
    private Source.@Nullable Passage lost;

    SourceForm(Materials materials) {
        this.materials = materials;
        addClassName("ds-form");
        citation.addClassNames("ds-form", "ds-form--3");
        reading.addClassName("ds-form");
        kind.setLabel(getTranslation("question.editor.source"));
        kind.setItems("citation", "passage");
        kind.setItemLabelGenerator(name -> getTranslation("question.source." + name));
        kind.addValueChangeListener(event -> choose());
        material.setItems(materials.readable());
        material.setItemLabelGenerator(item -> item.title().in(getLocale()));
        material.addValueChangeListener(event -> offerPassages());
        passage.setItemLabelGenerator(this::label);
        passage.addValueChangeListener(event -> follow(event.getValue()));
        open.addClassName("ds-source");
        open.getElement().setAttribute("rel", "noopener");
        follow(null);
        kind.setValue("citation");
        add(kind, citation, reading);
    }

    void show(@Nullable Source source) {
        clear();
        switch (source) {
            case null -> kind.setValue("citation");
            case Source.Citation(LocalText work, LocalText place) -> showCitation(work, place);
            case Source.Passage(var id, String anchor) -> showPassage(new Material.Id(id), anchor);
        }
    }

    /** Nothing of what stood there before stays. */
    private void clear() {
        lost = null;
        Stream.of(workZh, workEn, placeZh, placeEn).forEach(field -> {
            field.clear();
            field.setInvalid(false);
        });
        material.clear();
        passage.clear();
        passage.setInvalid(false);
    }

    /** Whether what is written is whole: a wording in English alone would be dropped. Says so where it is not. */
    boolean check() {
        complain(workZh, !cited() || !workZh.getValue().isBlank() || allBlank(workEn, placeZh, placeEn));
        complain(placeZh, !cited() || !placeZh.getValue().isBlank() || allBlank(placeEn));
        return !workZh.isInvalid() && !placeZh.isInvalid();
    }

    private void complain(TextField field, boolean fine) {
        field.setErrorMessage(getTranslation("question.editor.chinese.missing"));
        field.setInvalid(!fine);
    }

    private boolean cited() {
        return kind.getValue().equals("citation");
    }

    private static boolean allBlank(TextField... fields) {
        return Stream.of(fields).allMatch(field -> field.getValue().isBlank());
    }

    /** What is named; null while it is not. */
    @Nullable
    Source read() {
        if (cited()) {
            LocalText work = text(workZh, workEn);
            return work == null ? null : new Source.Citation(work, text(placeZh, placeEn));
        }
        Passage chosen = passage.getValue();
        return chosen == null ? lost : new Source.Passage(chosen.material().value(), chosen.anchor());
    }

    List<String> values() {
        return List.of(
                kind.getValue(),
                workZh.getValue(),
                workEn.getValue(),
                placeZh.getValue(),
                placeEn.getValue(),
                String.valueOf(passage.getValue()));
    }

    private void showCitation(LocalText work, @Nullable LocalText place) {
        kind.setValue("citation");
        workZh.setValue(work.zh());
        workEn.setValue(Objects.requireNonNullElse(work.en(), ""));
        placeZh.setValue(place == null ? "" : place.zh());
        placeEn.setValue(place == null ? "" : Objects.requireNonNullElse(place.en(), ""));
    }

    private void showPassage(Material.Id id, String anchor) {
        kind.setValue("passage");
        materials.readable().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .ifPresent(material::setValue);
        passage.getListDataView()
                .getItems()
                .filter(item -> item.anchor().equals(anchor))
                .findFirst()
                .ifPresentOrElse(passage::setValue, () -> lose(new Source.Passage(id.value(), anchor)));
    }

    /** Keeps a source that can no longer be read until another one is chosen, and says so. */
    private void lose(Source.Passage source) {
        lost = source;
        passage.setErrorMessage(getTranslation("question.editor.source.lost"));
        passage.setInvalid(true);
    }

    /** Whoever reviews the question can look whether the passage says so. */
    private void follow(@Nullable Passage chosen) {
        open.setVisible(chosen != null);
        if (chosen != null) {
            open.setHref("materials/" + chosen.material() + "#" + chosen.anchor());
            passage.setInvalid(false);
        }
    }

    private void choose() {
        citation.setVisible(cited());
        reading.setVisible(!cited());
    }

    private void offerPassages() {
        passage.clear();
        passage.setItems(material.getOptionalValue()
                .map(chosen -> materials.read(chosen.id()).passages())
                .orElse(List.of()));
    }

    private String label(Passage item) {
        String text = item.text().in(getLocale());
        String excerpt = text.substring(0, Math.min(EXCERPT, text.length()));
        return getTranslation("question.editor.source.passage.item", item.section(), item.number(), excerpt);
    }

    private static @Nullable LocalText text(TextField zh, TextField en) {
        return LocalText.orNull(zh.getValue(), en.getValue());
    }
}
