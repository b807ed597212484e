package org.dushuban.question;

import java.util.stream.Collectors;
import org.dushuban.material.MarkdownText;
import org.dushuban.shared.Likeness;

/** How alike two questions are besides their stems. */
final class PartsLikeness {

    private static final int GRAM = 2;

    private PartsLikeness() {}

    /** Dice's coefficient of all Chinese texts but the stems, from 0 to 1; 1 where neither question has any. */
    static double of(QuestionContent one, QuestionContent other) {
        int[] grams = grams(one);
        int[] others = grams(other);
        return grams.length == 0 && others.length == 0 ? 1 : Likeness.dice(grams, others);
    }

    private static int[] grams(QuestionContent content) {
        String words = content.texts().stream()
                .skip(1)
                .map(text -> MarkdownText.toPlain(text.zh()))
                .collect(Collectors.joining());
        return Likeness.grams(Likeness.normalised(words), GRAM);
    }
}
