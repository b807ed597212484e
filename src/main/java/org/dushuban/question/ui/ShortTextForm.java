package org.dushuban.question.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** What a good answer says, for the person who marks, and how long an answer may be. */
final class ShortTextForm extends AnswerForm {

    private static final int USUAL = 500;

    private final BilingualArea model;
    private final IntegerField limit = new IntegerField(getTranslation("question.editor.text.limit"));

    ShortTextForm(Runnable changed) {
        model = new BilingualArea(
                getTranslation("question.editor.text.model.zh"),
                getTranslation("question.editor.text.model.en"),
                () -> {});
        limit.setValue(USUAL);
        limit.addValueChangeListener(event -> changed.run());
        add(model, limit);
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.ShortText text) {
            model.show(text.model());
            limit.setValue(text.limit());
        }
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        LocalText written = model.read();
        model.complain(written == null ? getTranslation("question.editor.text.missing") : "");
        boolean fits = inRange(limit, 1, QuestionContent.MAX_TEXT);
        return written == null || !fits
                ? Optional.empty()
                : Optional.of(new QuestionContent.ShortText(stem, written, limit.getValue()));
    }

    @Override
    Asked preview(LocalText stem) {
        Integer most = limit.getValue();
        return new Asked.ShortText(stem, most == null ? USUAL : Math.clamp(most, 1, QuestionContent.MAX_TEXT));
    }

    @Override
    List<String> values() {
        return Stream.concat(model.values().stream(), Stream.of(String.valueOf(limit.getValue())))
                .toList();
    }
}
