package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Asked;
import org.dushuban.question.NumberText;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** The right number, how far off it is still right, and its unit. */
final class NumericForm extends AnswerForm {

    private static final int LONGEST = 40;

    private final TextField right = new TextField(getTranslation("question.editor.number.right"));
    private final TextField tolerance = new TextField(getTranslation("question.editor.number.tolerance"));
    private final BilingualLine unit;

    NumericForm(Runnable changed) {
        unit = new BilingualLine("", "", changed);
        unit.label(getTranslation("question.editor.number.unit.zh"), getTranslation("question.editor.number.unit.en"));
        tolerance.setHelperText(getTranslation("question.editor.number.tolerance.help"));
        for (TextField field : List.of(right, tolerance)) {
            field.setMaxLength(LONGEST);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> changed.run());
        }
        Div numbers = new Div(right, tolerance);
        numbers.addClassName("ds-optedit__texts");
        add(numbers, unit);
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.Numeric number) {
            right.setValue(number.right().toPlainString());
            tolerance.setValue(number.tolerance().toPlainString());
            unit.show(number.unit());
        }
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        Optional<BigDecimal> number = number(right, right.getValue());
        Optional<BigDecimal> off = number(tolerance, tolerance.isEmpty() ? "0" : tolerance.getValue());
        boolean near = off.isPresent()
                && complain(tolerance, off.get().signum() < 0 ? getTranslation("question.editor.number.negative") : "");
        boolean whole = unit.complain(unit.isHalf() ? "question.editor.chinese.missing" : "");
        return number.filter(_ -> near && whole)
                .map(found -> new QuestionContent.Numeric(stem, found, off.orElseThrow(), unit.read()));
    }

    /** The number that stands there, of not too many figures; says at the field where there is none. */
    private Optional<BigDecimal> number(TextField field, String text) {
        Optional<BigDecimal> number = NumberText.read(text);
        String problem = number.isEmpty()
                ? getTranslation("question.editor.number.unread")
                : fits(number.get().stripTrailingZeros())
                        ? ""
                        : getTranslation(
                                "question.editor.number.too-long",
                                QuestionContent.MAX_FIGURES,
                                QuestionContent.MAX_DECIMALS);
        return complain(field, problem) ? number : Optional.empty();
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() - number.scale() <= QuestionContent.MAX_FIGURES
                && number.scale() <= QuestionContent.MAX_DECIMALS;
    }

    @Override
    Asked preview(LocalText stem) {
        return new Asked.Numeric(stem, unit.read());
    }

    @Override
    List<String> values() {
        return List.of(right.getValue(), tolerance.getValue(), unit.value());
    }
}
