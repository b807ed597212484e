package org.dushuban.question;

import java.util.List;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Tagged;

/**
 * What became of a change of many questions.
 *
 * @param changed how many are different now; those that were so already do not count
 * @param unplaced how many of them have no topic any more, as it does not serve the unit that they are with now
 * @param above how many were left out since they belong to units above
 * @param skipped which stay as they were, and why; at most {@link #SKIPPED}
 * @param more how many further ones there are
 */
public record BulkOutcome(int changed, int unplaced, int above, List<Skipped> skipped, int more) {

    /** More of them than this nobody reads one by one. */
    public static final int SKIPPED = 200;

    public BulkOutcome {
        skipped = List.copyOf(skipped);
    }

    /** @param stem in its latest wording; Markdown */
    public record Skipped(Question.Id question, LocalText stem, List<Reason> reasons) {

        public Skipped {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a question could not be changed; its tag is the name after {@code question.skipped.} in the message bundles. */
    public sealed interface Reason extends Tagged permits Obstacle, PublishOutcome.Reason {}

    /** What stands in the way of a change of any question. */
    public enum Obstacle implements Reason {
        /** The other bank has a question of that number. */
        NUMBER_TAKEN("number-taken"),
        TOO_MANY_TAGS("too-many-tags"),
        /** The topic belongs to a unit beside or below the one that the question belongs to. */
        TOPIC_ELSEWHERE("topic-elsewhere");

        private final String tag;

        Obstacle(String tag) {
            this.tag = tag;
        }

        @Override
        public String tag() {
            return tag;
        }
    }

    BulkOutcome withUnplaced(int number) {
        return new BulkOutcome(changed, number, above, skipped, more);
    }
}
