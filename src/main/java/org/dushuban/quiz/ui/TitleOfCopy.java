package org.dushuban.quiz.ui;

import org.dushuban.quiz.QuizRules;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Words;

/** What a copy of a quiz is called, in the languages in which the quiz has a title. */
final class TitleOfCopy {

    private TitleOfCopy() {}

    static LocalText of(LocalText title) {
        String en = title.en();
        return new LocalText(
                shortened(Words.of("quiz.copy.title", title.zh())),
                en == null ? null : shortened(Words.of("quiz.copy.title.en", en)));
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), QuizRules.MAX_TITLE));
    }
}
