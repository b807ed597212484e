package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.material.Materials;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Writing one question, with what a learner will see beside it. */
class QuestionForm extends Div {

    private final PlaceForm place;
    private final BilingualArea stem;
    private final SimilarCheck similar;
    private final BilingualArea explanation;
    private final SourceForm source;
    private final Div answers = new Div();
    private final Paragraph kindWord = new Paragraph();
    private final QuestionField preview = new QuestionField();

    /** The forms that were filled in, for whoever tries another kind and comes back. */
    private final Map<QuestionKind, AnswerForm> tried = new EnumMap<>(QuestionKind.class);

    /** Of them the last whose texts another kind can use. */
    private @Nullable AnswerForm texts;

    /** Kept as they came, since there is no field for them. */
    private @Nullable BigDecimal points;

    private AnswerForm answer = of(QuestionKind.SINGLE_CHOICE);

    /**
     * @param topic where its topic is chosen
     * @param similar is told of the stem whenever it changes; stands above the preview
     */
    QuestionForm(TopicField topic, Materials materials, SimilarCheck similar) {
        this.similar = similar;
        addClassName("ds-editor__body");
        place = new PlaceForm(topic);
        stem = new BilingualArea(
                getTranslation("question.editor.stem.zh"),
                getTranslation("question.editor.stem.en"),
                this::stemChanged);
        explanation = new BilingualArea(
                getTranslation("question.editor.explanation.zh"),
                getTranslation("question.editor.explanation.en"),
                () -> {});
        source = new SourceForm(materials);
        place.kind.addValueChangeListener(
                event -> Optional.ofNullable(event.getValue()).ifPresent(this::change));
        answers.add(answer);
        Div fields = new Div(place, stem, similar.pointer, answers, explanation, source);
        fields.addClassName("ds-form");
        add(fields, seen());
        preview();
    }

    void show(QuestionDraft draft) {
        place.show(draft);
        stem.show(draft.content().stem());
        tried.clear();
        texts = null;
        use(of(QuestionKind.ofTag(draft.content().kind())));
        answer.show(draft.content());
        explanation.show(draft.explanation());
        source.show(draft.source());
        points = draft.points();
        preview();
    }

    /** All that stands in the fields, to see whether something was changed. */
    List<String> values() {
        return Stream.of(place.values(), stem.values(), answer.values(), explanation.values(), source.values())
                .flatMap(List::stream)
                .toList();
    }

    /** The draft; empty, with the reasons beside the fields, where something is missing. */
    Optional<QuestionDraft> read() {
        LocalText text = stem.read();
        stem.complain(text == null ? getTranslation("question.editor.stem.missing") : "");
        // asked in any case, so that all that is missing is said at once
        var content = answer.read(text == null ? AnswerForm.MISSING : text);
        explanation.complain(explanation.isHalf() ? getTranslation("question.editor.chinese.missing") : "");
        boolean whole = source.check() && !explanation.isHalf();
        return text == null || !whole
                ? Optional.empty()
                : content.map(complete -> new QuestionDraft(
                        complete,
                        place.difficulty(),
                        place.topic().orElse(null),
                        place.tags(),
                        explanation.read(),
                        source.read(),
                        points));
    }

    private void change(QuestionKind kind) {
        if (answer instanceof OptionsForm || answer instanceof OrderingForm) {
            texts = answer;
        }
        AnswerForm next = of(kind);
        if (texts != null && texts != next) {
            next.takeOver(texts);
        }
        use(next);
        preview();
    }

    private AnswerForm of(QuestionKind kind) {
        return tried.computeIfAbsent(kind, wanted -> AnswerForm.of(wanted, this::preview));
    }

    private void use(AnswerForm form) {
        answer = form;
        if (form instanceof BlanksForm blanks) {
            blanks.into(stem);
        }
        answers.removeAll();
        answers.add(form);
    }

    private void preview() {
        QuestionKind kind = place.kind.getValue();
        LocalText text = stem.read();
        kindWord.setText(getTranslation("question.kind." + kind.tag()));
        Asked asked = answer.preview(text == null ? AnswerForm.MISSING : text);
        preview.setQuestion(QuestionField.describe(asked, getLocale()));
    }

    private void stemChanged() {
        if (answer instanceof BlanksForm blanks) {
            blanks.follow(stem.values());
        }
        preview();
        similar.typed(Optional.ofNullable(stem.read()));
    }

    private Div seen() {
        H2 title = new H2(getTranslation("question.editor.preview"));
        title.addClassName("ds-label");
        kindWord.addClassName("t-tiny");
        Div sheet = new Div(kindWord, preview);
        sheet.addClassName("ds-preview");
        Div seen = new Div(similar, toggle(sheet), title, sheet);
        seen.addClassName("ds-editor__preview");
        return seen;
    }

    /** Where there is no room beside the form, the preview stands below it and is shown on demand. */
    private NativeButton toggle(Div sheet) {
        NativeButton toggle = new NativeButton(getTranslation("question.editor.preview.show"));
        toggle.addClassNames("ds-btn", "ds-previewtoggle");
        toggle.getElement().setAttribute("type", "button").setAttribute("aria-expanded", "false");
        toggle.addClickListener(event -> {
            boolean open = !sheet.hasClassName("is-open");
            sheet.setClassName("is-open", open);
            toggle.setText(getTranslation(open ? "question.editor.preview.hide" : "question.editor.preview.show"));
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return toggle;
    }
}
