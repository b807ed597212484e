package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;

/** Where an author says what can be answered and what is right, one form for each kind. */
abstract sealed class AnswerForm extends Div
        permits OptionsForm, TruthForm, BlanksForm, NumericForm, DateForm, OrderingForm, MatchingForm, ShortTextForm {

    /** Stands in a preview for what is not written yet. */
    static final LocalText MISSING = LocalText.of("…");

    private final Paragraph problem = new Paragraph();

    AnswerForm() {
        addClassName("ds-optform");
        problem.addClassName("ds-optform__problem");
        problem.getElement().setAttribute("role", "alert");
        complain("");
    }

    static AnswerForm of(QuestionKind kind, Runnable changed) {
        return switch (kind) {
            case SINGLE_CHOICE -> new OptionsForm(false, changed);
            case MULTIPLE_CHOICE -> new OptionsForm(true, changed);
            case TRUE_FALSE -> new TruthForm(changed);
            case FILL_IN -> new BlanksForm(changed);
            case NUMERIC -> new NumericForm(changed);
            case DATE -> new DateForm(changed);
            case ORDERING -> new OrderingForm(changed);
            case MATCHING -> new MatchingForm(changed);
            case SHORT_TEXT -> new ShortTextForm(changed);
        };
    }

    abstract void show(QuestionContent content);

    /** Keeps of another form what has a place here too. */
    void takeOver(AnswerForm other) {
        // most kinds have nothing in common
    }

    /** The content; empty, with the reasons beside the fields, where something is missing. */
    abstract Optional<QuestionContent> read(LocalText stem);

    /** The question as a learner meets it, finished or not. */
    abstract Asked preview(LocalText stem);

    /** All that was entered, to see whether something was changed. */
    abstract List<String> values();

    /** Where it is said what is wrong with the whole of it; nothing is seen there otherwise. */
    final Paragraph problem() {
        return problem;
    }

    /** @param text what is wrong; empty if nothing is */
    final boolean complain(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        return text.isEmpty();
    }

    final Span label(String key, String id) {
        Span label = new Span(getTranslation(key));
        label.setId(id);
        label.addClassName("ds-optform__label");
        return label;
    }

    /** @param text what is wrong with a field; empty if nothing is */
    static boolean complain(TextField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(!text.isEmpty());
        return text.isEmpty();
    }

    /** Whether a whole number stands there, from the least to the most; says so where it does not. */
    final boolean inRange(IntegerField field, int least, int most) {
        Integer number = field.getValue();
        boolean fine = number != null && number >= least && number <= most;
        field.setErrorMessage(getTranslation("question.editor.range", least, most));
        field.setInvalid(!fine);
        return fine;
    }
}
