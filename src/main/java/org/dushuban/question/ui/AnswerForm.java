package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;

/** Where an author says what can be answered and what is right, one form for each kind. */
abstract sealed class AnswerForm extends Div permits OptionsForm, TruthForm {

    static AnswerForm of(QuestionKind kind, Runnable changed) {
        return switch (kind) {
            case SINGLE_CHOICE -> new OptionsForm(false, changed);
            case MULTIPLE_CHOICE -> new OptionsForm(true, changed);
            case TRUE_FALSE -> new TruthForm(changed);
        };
    }

    abstract void show(QuestionContent content);

    /** Keeps of another form what has a place here too. */
    abstract void takeOver(AnswerForm other);

    /** The content; empty, with the reasons beside the fields, where something is missing. */
    abstract Optional<QuestionContent> read(LocalText stem);

    /** The question as a learner meets it, finished or not. */
    abstract Asked preview(LocalText stem);

    /** All that was entered, to see whether something was changed. */
    abstract List<String> values();
}
