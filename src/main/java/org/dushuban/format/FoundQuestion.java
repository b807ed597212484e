package org.dushuban.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way from or to a file: names stand for what a bank knows by its id.
 *
 * @param number what it is called elsewhere, at most 60 characters; null where it has no name
 * @param difficulty null where the file does not say
 * @param topic the names from the uppermost topic down to its own, each 1 to 100 characters; empty where it has none
 * @param tags as a bank takes them
 * @param points within the range of a bank; null where the file does not say
 */
public record FoundQuestion(
        Place place,
        @Nullable String number,
        QuestionContent content,
        @Nullable Difficulty difficulty,
        List<String> topic,
        Set<String> tags,
        @Nullable LocalText explanation,
        @Nullable Source source,
        @Nullable BigDecimal points) {

    public FoundQuestion {
        topic = List.copyOf(topic);
        tags = new TreeSet<>(tags);
    }

    /** The same one at another place. */
    public FoundQuestion at(Place other) {
        return new FoundQuestion(other, number, content, difficulty, topic, tags, explanation, source, points);
    }
}
