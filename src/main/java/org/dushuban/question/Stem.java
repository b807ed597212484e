package org.dushuban.question;

import java.util.Locale;
import org.dushuban.material.MarkdownText;
import org.dushuban.shared.Likeness;
import org.dushuban.shared.LocalText;

/**
 * The Chinese stem of a question as it is compared with others: the words alone, without what makes no other text.
 *
 * @param text never empty
 */
record Stem(String text) {

    /** From here on Dice's coefficient over bigrams calls two stems alike. */
    private static final double LEAST = 0.7;

    /** In shorter stems a single word decides, so that only the same ones are alike. */
    private static final int SHORTEST = 8;

    private static final int GRAM = 2;

    /** Stands for a stem without words, such as a picture alone; no other has it, since punctuation is left out. */
    private static final String WORDLESS = "-";

    static Stem of(LocalText stem) {
        return ofWords(MarkdownText.toPlain(stem.zh()).toLowerCase(Locale.ROOT));
    }

    /** @param words of a stored wording, of which the first line is the stem */
    static Stem ofWords(String words) {
        int end = words.indexOf('\n');
        String normalised = Likeness.normalised(end < 0 ? words : words.substring(0, end));
        return new Stem(normalised.isEmpty() ? WORDLESS : normalised);
    }

    int[] grams() {
        return Likeness.grams(text, GRAM);
    }

    /** From which likeness of grams on another stem may be alike. */
    double least() {
        return isLong() ? LEAST : 1;
    }

    boolean isLong() {
        return text.length() >= SHORTEST;
    }

    /** 1 for the same, from {@link #LEAST} where they are alike, else 0. */
    double likeness(Stem other) {
        if (text.equals(other.text)) {
            return 1;
        }
        double dice = isLong() && other.isLong() ? Likeness.dice(grams(), other.grams()) : 0;
        return dice >= LEAST ? dice : 0;
    }
}
