package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Span;

/** A row of one text: its number, its wording in both languages, and what can be done with it. */
class TextRow extends FormRow {

    final BilingualLine line;

    private final Span number = new Span();
    private final String words;

    /** @param words under which the names of its fields stand, with a full stop at the end */
    TextRow(String words, Runnable changed) {
        super(words + "more");
        this.words = words;
        line = new BilingualLine(
                        getTranslation("question.editor.row.zh"), getTranslation("question.editor.row.en"), changed)
                .pictured();
        number.addClassNames("ds-letter", "ds-optedit__number");
        add(number, line, more);
    }

    @Override
    void rename(String name) {
        number.setText(name);
        line.name(getTranslation(words + "zh", name), getTranslation(words + "en", name));
    }

    @Override
    void focus() {
        line.focus();
    }

    @Override
    String value() {
        return line.value();
    }
}
