package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.Difficulty;
import org.dushuban.shared.Tagged;

/** The tags of a question in Moodle, one of which may say how hard it is: {@code difficulty-easy}. */
final class MoodleTags {

    private static final String DIFFICULTY = "difficulty-";

    private MoodleTags() {}

    static void read(String tag, Sketch sketch) {
        String stripped = tag.strip();
        Optional<Difficulty> difficulty = stripped.startsWith(DIFFICULTY)
                ? Tagged.find(Difficulty.class, stripped.substring(DIFFICULTY.length()))
                : Optional.empty();
        difficulty.ifPresentOrElse(sketch::difficulty, () -> sketch.tag(stripped));
    }

    static List<String> written(FoundQuestion question) {
        List<String> tags = new ArrayList<>(question.tags());
        Difficulty difficulty = question.difficulty();
        if (difficulty != null) {
            tags.add(DIFFICULTY + difficulty.tag());
        }
        return tags;
    }
}
