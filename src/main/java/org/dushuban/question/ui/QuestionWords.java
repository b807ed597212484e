package org.dushuban.question.ui;

import org.dushuban.question.QuestionState;
import org.dushuban.shared.ui.Words;

/** What belongs to questions, in words. */
final class QuestionWords {

    private QuestionWords() {}

    static String state(QuestionState state, boolean edited) {
        String word = Words.of("question.state." + state.tag());
        return edited ? Words.of("question.state.edited", word) : word;
    }
}
