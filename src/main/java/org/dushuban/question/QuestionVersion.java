package org.dushuban.question;

import java.math.BigDecimal;
import java.util.UUID;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a question. It never changes once it is published: papers keep the version that they were drawn with.
 *
 * @param number 1 for the first wording
 * @param explanation why the right answer is right; Markdown; null in a draft
 * @param source what proves it; null in a draft
 * @param points what it is usually worth, within {@link Points}; null where its author does not say
 */
public record QuestionVersion(
        Id id,
        Question.Id question,
        int number,
        QuestionContent content,
        Difficulty difficulty,
        @Nullable LocalText explanation,
        @Nullable Source source,
        @Nullable BigDecimal points) {

    public QuestionVersion {
        points = points == null ? null : Points.checked(points);
    }

    /** The id of a version. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
