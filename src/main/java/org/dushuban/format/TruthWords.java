package org.dushuban.format;

import java.math.BigDecimal;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What the two answers of a statement are called where their feedback is listed. */
final class TruthWords {

    private static final LocalText RIGHT = new LocalText("对", "True");
    private static final LocalText WRONG = new LocalText("错", "False");

    private TruthWords() {}

    static MoodleKinds.Weighed weighed(boolean holds, @Nullable LocalText feedback) {
        LocalText word = holds ? RIGHT : WRONG;
        return new MoodleKinds.Weighed(word, word.zh(), BigDecimal.ZERO, feedback);
    }
}
