package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.dushuban.question.Pair;

/** Two texts that belong together, one above the other. */
class PairRow extends FormRow {

    final BilingualLine left;
    final BilingualLine right;

    private final Span number = new Span();

    PairRow(Runnable changed) {
        super("question.editor.pair.more");
        left = new BilingualLine(
                        getTranslation("question.editor.pair.left.hint"),
                        getTranslation("question.editor.row.en"),
                        changed)
                .pictured();
        right = new BilingualLine(
                        getTranslation("question.editor.pair.right.hint"),
                        getTranslation("question.editor.row.en"),
                        changed)
                .pictured();
        number.addClassNames("ds-letter", "ds-optedit__number");
        Div lines = new Div(left, right);
        lines.addClassName("ds-pairedit");
        add(number, lines, more);
    }

    void show(Pair pair) {
        left.show(pair.left());
        right.show(pair.right());
    }

    @Override
    void rename(String name) {
        number.setText(name);
        left.name(
                getTranslation("question.editor.pair.left.zh", name),
                getTranslation("question.editor.pair.left.en", name));
        right.name(
                getTranslation("question.editor.pair.right.zh", name),
                getTranslation("question.editor.pair.right.en", name));
    }

    @Override
    void focus() {
        left.focus();
    }

    @Override
    String value() {
        return left.value() + "|" + right.value();
    }
}
