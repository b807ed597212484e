package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Comparator;
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

    private static final List<String> MARKS = IntStream.rangeClosed(1, QuestionContent.MAX_BLANKS)
            .mapToObj(BlankMarks::mark)
            .toList();

    private final FormRows<BlankRow> rows;
    private @Nullable BilingualArea stem;

    BlanksForm(Runnable changed) {
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

    /** The next mark goes to the caret; its row comes when the stem is heard of. */
    private void insert() {
        if (stem != null) {
            stem.insertMissing(MARKS);
        }
    }

    /** A row for each blank that is marked in a stem. */
    void follow(List<String> stems) {
        int marked = stems.stream()
                .flatMap(text -> BlankMarks.in(text).stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
        while (rows.rows().size() < marked) {
            rows.append();
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
        return new Asked.FillIn(text, rows.rows().size());
    }

    @Override
    List<String> values() {
        return rows.values();
    }
}
