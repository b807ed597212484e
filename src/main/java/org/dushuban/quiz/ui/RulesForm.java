package org.dushuban.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.QuizKind;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Review;
import org.dushuban.quiz.Window;
import org.dushuban.shared.LocalText;

/** The rules of a quiz, to be written. Times are those of the product's zone. */
class RulesForm extends Div {

    private final ZoneId zone;
    private final TextField titleZh = new TextField(getTranslation("quiz.edit.title.zh"));
    private final TextField titleEn = new TextField(getTranslation("quiz.edit.title.en"));
    private final Select<QuizKind> kind = new Select<>();
    private final DateTimePicker opens = new DateTimePicker(getTranslation("quiz.edit.opens"));
    private final DateTimePicker closes = new DateTimePicker(getTranslation("quiz.edit.closes"));
    private final IntegerField limit = number("quiz.edit.limit", 1, (int) QuizRules.MAX_LIMIT.toMinutes());
    private final IntegerField attempts = number("quiz.edit.attempts", 1, QuizRules.MAX_ATTEMPTS);
    private final Select<CountedAttempt> counts = new Select<>();
    private final IntegerField pass = number("quiz.edit.pass", 0, 100);
    private final Checkbox shuffleQuestions = new Checkbox(getTranslation("quiz.edit.shuffle-questions"));
    private final Checkbox shuffleOptions = new Checkbox(getTranslation("quiz.edit.shuffle-options"));
    private final Select<MultipleChoiceRule> rule = new Select<>();
    private final Select<Review.Moment> reviewFrom = new Select<>();
    private final Checkbox marks = new Checkbox(getTranslation("quiz.edit.review.marks"));
    private final Checkbox rightAnswers = new Checkbox(getTranslation("quiz.edit.review.right"));
    private final Checkbox explanations = new Checkbox(getTranslation("quiz.edit.review.explanations"));

    /** As it was shown: whole minutes are all that the field can hold. */
    private Duration shownLimit = Duration.ZERO;

    RulesForm(ZoneId zone) {
        this.zone = zone;
        addClassName("ds-stack");
        kind.setLabel(getTranslation("quiz.edit.kind"));
        kind.setItems(QuizKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("quiz.kind." + value.tag()));
        counts.setLabel(getTranslation("quiz.edit.counts"));
        counts.setItems(CountedAttempt.values());
        counts.setItemLabelGenerator(value -> getTranslation("quiz.counts." + value.tag()));
        rule.setLabel(getTranslation("quiz.edit.rule"));
        rule.setItems(MultipleChoiceRule.values());
        rule.setItemLabelGenerator(value -> getTranslation("quiz.rule." + value.tag()));
        reviewFrom.setLabel(getTranslation("quiz.edit.review.from"));
        reviewFrom.setItems(Review.Moment.values());
        reviewFrom.setItemLabelGenerator(value -> getTranslation("quiz.review.from." + value.tag()));
        titleZh.setMaxLength(QuizRules.MAX_TITLE);
        titleEn.setMaxLength(QuizRules.MAX_TITLE);
        add(
                part("quiz.edit.part.title", grid(titleZh, titleEn, kind, rule)),
                part(
                        "quiz.edit.part.time",
                        grid(opens, closes, limit, attempts, counts, pass),
                        checks(shuffleQuestions, shuffleOptions)),
                part("quiz.edit.part.review", grid(reviewFrom), checks(marks, rightAnswers, explanations)));
    }

    void show(QuizRules rules, boolean editable) {
        titleZh.setValue(rules.title().zh());
        titleEn.setValue(Optional.ofNullable(rules.title().en()).orElse(""));
        kind.setValue(rules.kind());
        opens.setValue(local(rules.window().opens()));
        closes.setValue(local(rules.window().closes()));
        shownLimit = rules.limit();
        limit.setValue(minutes(shownLimit));
        attempts.setValue(rules.attempts());
        counts.setValue(rules.counts());
        pass.setValue(rules.passPercent());
        shuffleQuestions.setValue(rules.shuffleQuestions());
        shuffleOptions.setValue(rules.shuffleOptions());
        rule.setValue(rules.multipleChoice());
        reviewFrom.setValue(rules.review().from());
        marks.setValue(rules.review().marks());
        rightAnswers.setValue(rules.review().rightAnswers());
        explanations.setValue(rules.review().explanations());
        fields().forEach(field -> field.setReadOnly(!editable));
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(
                titleZh,
                titleEn,
                kind,
                opens,
                closes,
                limit,
                attempts,
                counts,
                pass,
                rule,
                reviewFrom,
                shuffleQuestions,
                shuffleOptions,
                marks,
                rightAnswers,
                explanations);
    }

    /** All that stands in the fields, to see whether something was changed. */
    List<String> values() {
        return fields().map(field -> String.valueOf(field.getValue())).toList();
    }

    /** The rules as they stand in the form; empty where a field is missing or out of range, which it then says. */
    Optional<QuizRules> read() {
        require(titleZh.getValue().isBlank(), titleZh);
        Stream.of(limit, attempts, pass).forEach(RulesForm::require);
        Stream.of(opens, closes).forEach(this::require);
        Stream<HasValidation> checked = Stream.of(titleZh, opens, closes, limit, attempts, pass);
        if (checked.anyMatch(HasValidation::isInvalid)) {
            return Optional.empty();
        }
        return Optional.of(new QuizRules(
                new LocalText(titleZh.getValue(), titleEn.getValue()),
                kind.getValue(),
                new Window(instant(opens.getValue()), instant(closes.getValue())),
                limit.getValue() == minutes(shownLimit) ? shownLimit : Duration.ofMinutes(limit.getValue()),
                attempts.getValue(),
                counts.getValue(),
                pass.getValue(),
                shuffleQuestions.getValue(),
                shuffleOptions.getValue(),
                rule.getValue(),
                new Review(reviewFrom.getValue(), marks.getValue(), rightAnswers.getValue(), explanations.getValue())));
    }

    private void require(boolean missing, TextField field) {
        field.setErrorMessage(getTranslation("quiz.edit.title.missing"));
        field.setInvalid(missing);
    }

    private void require(DateTimePicker picker) {
        picker.setErrorMessage(getTranslation("quiz.edit.time.missing"));
        picker.setInvalid(picker.getValue() == null);
    }

    private static void require(IntegerField field) {
        Integer value = field.getValue();
        field.setInvalid(value == null || value < field.getMin() || value > field.getMax());
    }

    private IntegerField number(String label, int min, int max) {
        IntegerField field = new IntegerField(getTranslation(label));
        field.setMin(min);
        field.setMax(max);
        field.setStepButtonsVisible(true);
        field.setErrorMessage(getTranslation("quiz.edit.number.range", min, max));
        return field;
    }

    private Section part(String title, Div... contents) {
        Section part = new Section(new H2(getTranslation(title)));
        part.addClassName("ds-quizform__part");
        part.add(contents);
        return part;
    }

    private static Div grid(Component... fields) {
        Div grid = new Div(fields);
        grid.addClassName("ds-fieldgrid");
        return grid;
    }

    private static Div checks(Checkbox... boxes) {
        Div checks = new Div(boxes);
        checks.addClassName("ds-checks");
        return checks;
    }

    private static int minutes(Duration limit) {
        return (int) Math.max(1, limit.toMinutes());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }
}
