package org.dushuban.question.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Asked;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** The items in their right order, and how a partly right order counts. */
final class OrderingForm extends AnswerForm {

    private static final int MIN = 2;
    private static final int USUAL = 4;

    private final FormRows<TextRow> rows;
    private final Select<OrderingRule> rule = new Select<>();

    OrderingForm(Runnable changed) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", "items-label");
        rows = new FormRows<>(
                        () -> new TextRow("question.editor.item.", changed),
                        MIN,
                        QuestionContent.MAX_OPTIONS,
                        "question.editor.item.add",
                        changed)
                .start(USUAL);
        rule.setLabel(getTranslation("question.editor.ordering.rule"));
        rule.setItems(OrderingRule.values());
        rule.setItemLabelGenerator(item -> getTranslation("question.ordering." + item.tag()));
        rule.setValue(OrderingRule.ADJACENT_PAIRS);
        add(label("question.editor.items", "items-label"), rows, rule);
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.Ordering row) {
            rows.show(row.items(), (made, item) -> made.line.show(item));
            rule.setValue(row.rule());
        }
    }

    @Override
    void takeOver(AnswerForm other) {
        if (other instanceof OptionsForm options) {
            rows.show(options.lines(), (row, old) -> row.line.takeOver(old));
        }
    }

    /** What is written, for another kind of question. */
    List<BilingualLine> lines() {
        return rows.rows().stream().map(row -> row.line).toList();
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        return BilingualLine.allDifferent(lines())
                ? Optional.of(new QuestionContent.Ordering(
                        stem, lines().stream().map(BilingualLine::text).toList(), rule.getValue()))
                : Optional.empty();
    }

    @Override
    Asked preview(LocalText stem) {
        return new Asked.Ordering(
                stem, lines().stream().map(BilingualLine::preview).toList());
    }

    @Override
    List<String> values() {
        List<String> values = new ArrayList<>(rows.values());
        values.add(String.valueOf(rule.getValue()));
        return values;
    }
}
