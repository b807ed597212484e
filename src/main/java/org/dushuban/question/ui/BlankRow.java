package org.dushuban.question.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.TextFolding;

/** One blank: what is accepted in it, one text a line, and how what is written is compared. */
class BlankRow extends FormRow {

    private final Span number = new Span();
    private final TextArea accepted = new TextArea();
    private final Select<Match> match = new Select<>();
    private final CheckboxGroup<Fold> folds = new CheckboxGroup<>();

    BlankRow(Runnable changed) {
        super("question.editor.blank.more");
        number.addClassNames("ds-letter", "ds-optedit__number");
        accepted.setPlaceholder(getTranslation("question.editor.blank.hint"));
        accepted.setValueChangeMode(ValueChangeMode.LAZY);
        accepted.addValueChangeListener(event -> changed.run());
        match.setItems(Match.values());
        match.setItemLabelGenerator(item -> getTranslation("question.match." + item.tag()));
        match.setValue(Match.EXACT);
        folds.setLabel(getTranslation("question.editor.blank.folds"));
        folds.setItems(Fold.WIDTH, Fold.CASE, Fold.SPACE, Fold.PUNCTUATION);
        folds.setItemLabelGenerator(item -> getTranslation("question.fold." + item.tag()));
        folds.setValue(Fold.ALL);
        Div fields = new Div(accepted, match, folds);
        fields.addClassName("ds-blankedit");
        add(number, fields, more);
    }

    void show(Blank blank) {
        accepted.setValue(String.join("\n", blank.accepted()));
        match.setValue(blank.match());
        folds.setValue(blank.folds());
    }

    @Override
    void rename(String name) {
        number.setText(name);
        accepted.setAriaLabel(getTranslation("question.editor.blank.accepted", name));
        match.setAriaLabel(getTranslation("question.editor.blank.match", name));
    }

    /** Whether it makes a blank; says at the field why not. */
    boolean check() {
        List<String> texts = texts();
        String problem = texts.isEmpty()
                ? getTranslation("question.editor.blank.missing")
                : texts.size() > Blank.MAX_ACCEPTED
                        ? getTranslation("question.editor.blank.too-many", Blank.MAX_ACCEPTED)
                        : texts.stream()
                                .map(this::problem)
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("");
        accepted.setErrorMessage(problem);
        accepted.setInvalid(!problem.isEmpty());
        return problem.isEmpty();
    }

    private String problem(String text) {
        if (text.length() > Blank.MAX_LENGTH) {
            return getTranslation("question.editor.blank.too-long", Blank.MAX_LENGTH);
        }
        return TextFolding.fold(text, folds()).isEmpty() ? getTranslation("question.editor.blank.nothing", text) : "";
    }

    Blank blank() {
        return new Blank(texts(), match.getValue(), folds());
    }

    private List<String> texts() {
        return accepted.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private Set<Fold> folds() {
        Set<Fold> chosen = EnumSet.noneOf(Fold.class);
        chosen.addAll(folds.getValue());
        return chosen;
    }

    @Override
    void focus() {
        accepted.focus();
    }

    @Override
    String value() {
        return accepted.getValue() + "|" + match.getValue() + "|" + folds();
    }
}
