package org.dushuban.format;

import org.dushuban.material.MarkdownText;
import org.dushuban.shared.CleanText;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** The names that questions have in Moodle, and none here. */
final class MoodleNames {

    private static final int LENGTH = 60;

    private MoodleNames() {}

    /** A name that says more than the number or the beginning of the stem is noted as lost. */
    static void note(String name, @Nullable LocalText stem, Sketch sketch) {
        boolean said = name.isEmpty()
                || sketch.isNumbered(name)
                || stem != null && beginning(stem).equals(name);
        if (!said) {
            sketch.note(MoodleFault.NAME, "");
        }
    }

    /** How a question is called there: by its number, or by the beginning of its stem. */
    static String of(FoundQuestion question) {
        String number = question.number();
        return number == null ? beginning(question.content().stem()) : number;
    }

    private static String beginning(LocalText stem) {
        return CleanText.cut(MarkdownText.toPlain(stem.zh()), LENGTH);
    }
}
