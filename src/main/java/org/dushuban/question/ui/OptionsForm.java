package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Icon;

/** The options of a choice: written, ordered, marked as right. */
final class OptionsForm extends AnswerForm {

    private static final int MIN = 2;
    private static final int USUAL = 4;

    private final boolean many;
    private final Runnable changed;
    private final List<OptionRow> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Button add = new Button(getTranslation("question.editor.option.add"), new Icon("plus"));
    private final Paragraph problem = new Paragraph();

    OptionsForm(boolean many, Runnable changed) {
        this.many = many;
        this.changed = changed;
        addClassName("ds-optform");
        Span label = new Span(getTranslation(many ? "question.editor.options.many" : "question.editor.options.one"));
        label.setId("options-label");
        label.addClassName("ds-optform__label");
        list.addClassName("ds-optedit");
        getElement().setAttribute("role", many ? "group" : "radiogroup");
        getElement().setAttribute("aria-labelledby", "options-label");
        problem.addClassName("ds-optform__problem");
        problem.getElement().setAttribute("role", "alert");
        complain("");
        add.addClickListener(event -> append().place(rows.size() - 1));
        add(label, list, problem, add);
        IntStream.range(0, USUAL).forEach(i -> append());
        arrange();
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
        rows.clear();
        for (LocalText option : options) {
            OptionRow row = append();
            row.show(option.zh(), Objects.requireNonNullElse(option.en(), ""));
            row.setRight(right.contains(rows.size() - 1));
        }
        arrange();
    }

    @Override
    void takeOver(AnswerForm other) {
        if (other instanceof OptionsForm options) {
            rows.clear();
            for (OptionRow old : options.rows) {
                OptionRow row = append();
                row.show(old.zh(), old.en());
                row.setRight(old.isRight() && (many || rows.stream().noneMatch(OptionRow::isRight)));
            }
            arrange();
        }
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        boolean written = checkTexts();
        TreeSet<Integer> right = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isRight())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        complain(right.isEmpty() ? getTranslation("question.editor.options.none-right") : "");
        if (!written || right.isEmpty()) {
            return Optional.empty();
        }
        List<LocalText> texts = rows.stream().map(OptionRow::text).toList();
        return Optional.of(
                many
                        ? new QuestionContent.MultipleChoice(stem, texts, right)
                        : new QuestionContent.SingleChoice(stem, texts, right.first()));
    }

    @Override
    Asked preview(LocalText stem) {
        List<LocalText> texts = rows.stream()
                .map(row -> row.isBlank() ? LocalText.of("…") : row.text())
                .toList();
        return new Asked.Choice(stem, texts, many);
    }

    @Override
    List<String> values() {
        return rows.stream()
                .map(row -> row.zh() + "|" + row.en() + "|" + row.isRight())
                .toList();
    }

    private boolean checkTexts() {
        Set<String> known = new HashSet<>();
        boolean fine = true;
        for (OptionRow row : rows) {
            String wrong = row.isBlank()
                    ? "question.editor.option.missing"
                    : known.add(row.zh().strip()) ? "" : "question.editor.option.twice";
            row.complain(wrong.isEmpty() ? "" : getTranslation(wrong));
            fine &= wrong.isEmpty();
        }
        return fine;
    }

    private OptionRow append() {
        OptionRow row = new OptionRow(many, changed, this::mark);
        row.addAction("question.editor.option.up", moved -> move(moved, -1));
        row.addAction("question.editor.option.down", moved -> move(moved, 1));
        row.addAction("question.editor.option.remove", this::remove);
        rows.add(row);
        arrange();
        return row;
    }

    private void mark(OptionRow row) {
        boolean right = !many || !row.isRight();
        if (!many) {
            rows.forEach(other -> other.setRight(false));
        }
        row.setRight(right);
        changed.run();
    }

    private void move(OptionRow row, int by) {
        int from = rows.indexOf(row);
        int to = Math.clamp(from + by, 0, rows.size() - 1);
        Collections.swap(rows, from, to);
        arrange();
        changed.run();
    }

    private void remove(OptionRow row) {
        if (rows.size() > MIN) {
            rows.remove(row);
            arrange();
            changed.run();
        }
    }

    private void arrange() {
        list.removeAll();
        rows.forEach(list::add);
        IntStream.range(0, rows.size()).forEach(i -> rows.get(i).place(i));
        add.setEnabled(rows.size() < QuestionContent.MAX_OPTIONS);
    }

    private void complain(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }
}
