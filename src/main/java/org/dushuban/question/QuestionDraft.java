package org.dushuban.question;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * All that an author gives: what a form returns, an importer reads and the demo brings.
 *
 * @param topic null where it has none yet
 * @param tags at most 20, each 1 to 60 characters
 * @param explanation why the right answer is right, Markdown; null while it is not written
 * @param source what proves it; null while it is not named
 * @param points what it is usually worth, within {@link Points}; null where nobody has said
 */
public record QuestionDraft(
        QuestionContent content,
        Difficulty difficulty,
        Topic.@Nullable Id topic,
        Set<String> tags,
        @Nullable LocalText explanation,
        @Nullable Source source,
        @Nullable BigDecimal points) {

    public static final int MAX_TAGS = 20;
    public static final int MAX_TAG_LENGTH = 60;

    /** @throws IllegalArgumentException if there are too many tags, or one is too long or blank, or the points do not fit */
    public QuestionDraft {
        tags = checked(tags);
        points = points == null ? null : Points.checked(points);
    }

    /** Those tags, stripped. @throws IllegalArgumentException if there are too many, or one is too long or blank */
    static Set<String> checked(Set<String> tags) {
        Set<String> stripped = new TreeSet<>();
        tags.forEach(tag -> stripped.add(tag.strip()));
        if (stripped.size() > MAX_TAGS) {
            throw new IllegalArgumentException("more than " + MAX_TAGS + " tags");
        }
        for (String tag : stripped) {
            if (tag.isEmpty() || tag.length() > MAX_TAG_LENGTH) {
                throw new IllegalArgumentException("tag: " + tag);
            }
        }
        return stripped;
    }
}
