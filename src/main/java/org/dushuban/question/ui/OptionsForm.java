package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** The options of a choice: written, ordered, marked as right. */
final class OptionsForm extends AnswerForm {

    private static final int MIN = 2;
    private static final int USUAL = 4;

    private final boolean many;
    private final Runnable changed;
    private final FormRows<OptionRow> rows;

    OptionsForm(boolean many, Runnable changed) {
        this.many = many;
        this.changed = changed;
        Span label = label(many ? "question.editor.options.many" : "question.editor.options.one", "options-label");
        getElement().setAttribute("role", many ? "group" : "radiogroup");
        getElement().setAttribute("aria-labelledby", "options-label");
        rows = new FormRows<>(
                        () -> new OptionRow(many, changed, this::mark),
                        MIN,
                        QuestionContent.MAX_OPTIONS,
                        "question.editor.option.add",
                        changed)
                .start(USUAL);
        add(label, problem(), rows);
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.SingleChoice choice) {
            show(choice.options(), Set.of(choice.right()));
        } else if (content instanceof QuestionContent.MultipleChoice choice) {
            show(choice.options(), choice.right());
        }
    }

    private void show(List<LocalText> options, Set<Integer> right) {
        rows.show(options, (row, option) -> row.line.show(option));
        right.forEach(place -> rows.rows().get(place).setRight(true));
    }

    @Override
    void takeOver(AnswerForm other) {
        if (other instanceof OptionsForm options) {
            rows.show(options.rows.rows(), (row, old) -> {
                row.line.takeOver(old.line);
                row.setRight(old.isRight() && (many || right().isEmpty()));
            });
        } else if (other instanceof OrderingForm ordering) {
            rows.show(ordering.lines(), (row, old) -> row.line.takeOver(old));
        }
    }

    /** What is written, for another kind of question. */
    List<BilingualLine> lines() {
        return rows.rows().stream().map(row -> row.line).toList();
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        boolean written = BilingualLine.allDifferent(lines());
        TreeSet<Integer> right = right();
        boolean marked = complain(right.isEmpty() ? getTranslation("question.editor.options.none-right") : "");
        if (!written || !marked) {
            return Optional.empty();
        }
        List<LocalText> texts = lines().stream().map(BilingualLine::text).toList();
        return Optional.of(
                many
                        ? new QuestionContent.MultipleChoice(stem, texts, right)
                        : new QuestionContent.SingleChoice(stem, texts, right.first()));
    }

    @Override
    Asked preview(LocalText stem) {
        return new Asked.Choice(
                stem, lines().stream().map(BilingualLine::preview).toList(), many);
    }

    @Override
    List<String> values() {
        return rows.values();
    }

    private TreeSet<Integer> right() {
        return IntStream.range(0, rows.rows().size())
                .filter(i -> rows.rows().get(i).isRight())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void mark(OptionRow row) {
        boolean right = !many || !row.isRight();
        if (!many) {
            rows.each(other -> other.setRight(false));
        }
        row.setRight(right);
        changed.run();
    }
}
