package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Stands where there is no form for a kind: it shows the question, says so, and gives nothing back to be saved. */
final class KeptForm extends AnswerForm {

    private @Nullable QuestionContent content;

    KeptForm() {
        Paragraph note = new Paragraph(getTranslation("question.editor.kept"));
        note.addClassName("ds-optform__problem");
        add(note);
    }

    @Override
    void show(QuestionContent shown) {
        content = shown;
    }

    @Override
    void takeOver(AnswerForm other) {
        // nothing can be changed here
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        return Optional.empty();
    }

    @Override
    Asked preview(LocalText stem) {
        return content == null
                ? new Asked.Choice(stem, List.of(), false)
                : Asked.of(
                        content,
                        IntStream.range(0, content.parts().count()).boxed().toList());
    }

    @Override
    List<String> values() {
        return List.of();
    }
}
