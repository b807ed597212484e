package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dushuban.question.Asked;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** What is accepted in each blank, and the marks that say where in the stem they stand. */
final class BlanksForm extends AnswerForm {

    private final Runnable changed;
    private final FormRows<BlankRow> rows;
    private @Nullable BilingualArea stem;

    BlanksForm(Runnable changed) {
        this.changed = changed;
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", "blanks-label");
        rows = new FormRows<>(
                        () -> new BlankRow(changed),
                        1,
                        QuestionContent.MAX_BLANKS,
                        "question.editor.blank.add",
                        changed)
                .fixed()
                .start(1);
        Button insert = new Button(getTranslation("question.editor.blank.insert"), new Icon("compose"));
        insert.addClickListener(event -> insert());
        add(label("question.editor.blanks", "blanks-label"), insert, problem(), rows);
    }

    /** Where the marks are written. */
    void into(BilingualArea area) {
        stem = area;
    }

    /** The next mark goes to the caret, and there is a row for it. */
    private void insert() {
        if (stem == null) {
            return;
        }
        List<Integer> there = BlankMarks.in(stem.current());
        int next = IntStream.rangeClosed(1, QuestionContent.MAX_BLANKS)
                .filter(number -> !there.contains(number))
                .findFirst()
                .orElse(0);
        if (complain(next == 0 ? getTranslation("question.editor.blank.most", QuestionContent.MAX_BLANKS) : "")) {
            while (rows.rows().size() < next) {
                rows.append();
            }
            stem.insert(BlankMarks.mark(next));
            changed.run();
        }
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.FillIn gaps) {
            rows.show(gaps.blanks(), BlankRow::show);
        }
    }

    @Override
    Optional<QuestionContent> read(LocalText text) {
        boolean written = rows.rows().stream().map(BlankRow::check).reduce(true, Boolean::logicalAnd);
        int count = rows.rows().size();
        boolean marked = complain(
                BlankMarks.fit(text, count)
                        ? ""
                        : getTranslation(
                                "question.editor.blank.marks", count, BlankMarks.mark(1), BlankMarks.mark(count)));
        return written && marked
                ? Optional.of(new QuestionContent.FillIn(
                        text, rows.rows().stream().map(BlankRow::blank).toList()))
                : Optional.empty();
    }

    @Override
    Asked preview(LocalText text) {
        return new Asked.Blanks(text, rows.rows().size());
    }

    @Override
    List<String> values() {
        return rows.values();
    }
}
