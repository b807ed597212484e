package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Asked;
import org.dushuban.question.DatePrecision;
import org.dushuban.question.DateText;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** The right date, as precisely as it is asked for, and how much being off costs. */
final class DateForm extends AnswerForm {

    private final TextField right = new TextField(getTranslation("question.editor.date.right"));
    private final IntegerField full = new IntegerField(getTranslation("question.editor.date.full"));
    private final IntegerField none = new IntegerField(getTranslation("question.editor.date.none"));
    private final Span fullUnit = new Span();
    private final Span noneUnit = new Span();

    DateForm(Runnable changed) {
        right.setHelperText(getTranslation("question.editor.date.right.help"));
        right.setValueChangeMode(ValueChangeMode.LAZY);
        right.addValueChangeListener(event -> {
            showUnit();
            changed.run();
        });
        full.setValue(0);
        none.setValue(1);
        full.setSuffixComponent(fullUnit);
        none.setSuffixComponent(noneUnit);
        full.addValueChangeListener(event -> changed.run());
        none.addValueChangeListener(event -> changed.run());
        none.setHelperText(getTranslation("question.editor.date.none.help"));
        Div distances = new Div(full, none);
        distances.addClassName("ds-optedit__texts");
        add(right, distances);
        showUnit();
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.Date date) {
            right.setValue(date.right().toString());
            full.setValue(date.full());
            none.setValue(date.none());
        }
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        Optional<PartialDate> date = DateText.read(right.getValue());
        complain(right, date.isEmpty() ? getTranslation("question.editor.date.unread") : "");
        boolean least = inRange(full, 0, QuestionContent.MAX_DISTANCE - 1);
        boolean most = inRange(none, least ? full.getValue() + 1 : 1, QuestionContent.MAX_DISTANCE);
        return date.filter(_ -> least && most)
                .map(found -> new QuestionContent.Date(stem, found, full.getValue(), none.getValue()));
    }

    @Override
    Asked preview(LocalText stem) {
        return new Asked.Date(stem, precision());
    }

    @Override
    List<String> values() {
        return List.of(right.getValue(), String.valueOf(full.getValue()), String.valueOf(none.getValue()));
    }

    private DatePrecision precision() {
        return DateText.read(right.getValue()).map(PartialDate::precision).orElse(DatePrecision.DAY);
    }

    private void showUnit() {
        String unit = getTranslation("question.precision." + precision().tag());
        fullUnit.setText(unit);
        noneUnit.setText(unit);
    }
}
