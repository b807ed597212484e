package org.dushuban.question.ui;

import java.util.Locale;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.QuestionState;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Words;

/** What belongs to questions, in words. */
public final class QuestionWords {

    private QuestionWords() {}

    /** A stem on a list: its words in the language of the reader, without the marks of Markdown. */
    public static String plain(LocalText stem, Locale reader) {
        return MarkdownText.toPlain(stem.in(reader));
    }

    static String state(QuestionState state, boolean edited) {
        String word = Words.of("question.state." + state.tag());
        return edited ? Words.of("question.state.edited", word) : word;
    }
}
