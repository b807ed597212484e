package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;

/** Where an author says what can be answered and what is right, one form for each kind. */
abstract sealed class AnswerForm extends Div permits OptionsForm, TruthForm, KeptForm {

    /** The kinds that can be written here. */
    static Set<QuestionKind> kinds() {
        return EnumSet.of(QuestionKind.SINGLE_CHOICE, QuestionKind.MULTIPLE_CHOICE, QuestionKind.TRUE_FALSE);
    }

    static AnswerForm of(QuestionKind kind, Runnable changed) {
        return switch (kind) {
            case SINGLE_CHOICE -> new OptionsForm(false, changed);
            case MULTIPLE_CHOICE -> new OptionsForm(true, changed);
            case TRUE_FALSE -> new TruthForm(changed);
            case FILL_IN, NUMERIC, DATE, ORDERING, MATCHING, SHORT_TEXT -> new KeptForm();
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
