package org.dushuban.question.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** Whether a statement holds. */
final class TruthForm extends AnswerForm {

    private final RadioButtonGroup<Boolean> right = new RadioButtonGroup<>();

    TruthForm(Runnable changed) {
        right.setLabel(getTranslation("question.editor.truth"));
        right.setItems(true, false);
        right.setItemLabelGenerator(
                holds -> getTranslation(holds ? "question.statement.holds" : "question.statement.fails"));
        right.addValueChangeListener(event -> changed.run());
        add(right);
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.TrueFalse statement) {
            right.setValue(statement.right());
        }
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        right.setErrorMessage(getTranslation("question.editor.truth.missing"));
        right.setInvalid(right.isEmpty());
        return right.getOptionalValue().map(holds -> new QuestionContent.TrueFalse(stem, holds));
    }

    @Override
    Asked preview(LocalText stem) {
        return new Asked.TrueFalse(stem);
    }

    @Override
    List<String> values() {
        return List.of(String.valueOf(right.getValue()));
    }
}
