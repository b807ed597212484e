package org.dushuban.question;

import java.util.List;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Tagged;

/**
 * What became of a change of many questions.
 *
 * @param changed how many are different now; those that were so already do not count
 * @param skipped which stay as they were, and why
 */
public record BulkOutcome(int changed, List<Skipped> skipped) {

    public BulkOutcome {
        skipped = List.copyOf(skipped);
    }

    /**
     * A question that could not be changed.
     *
     * @param stem in its latest wording, of a unit above in the published one; Markdown
     */
    public record Skipped(Question.Id question, LocalText stem, List<Reason> reasons) {

        public Skipped {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why it could not. */
    public enum Reason implements Tagged {
        /** It belongs to a unit above. */
        NOT_CHANGEABLE("not-changeable"),
        /** The other bank has a question of that number. */
        NUMBER_TAKEN("number-taken"),
        TOO_MANY_TAGS("too-many-tags"),
        NO_EXPLANATION("no-explanation"),
        NO_SOURCE("no-source"),
        NO_SUCH_PASSAGE("no-such-passage"),
        SAME_PERSON("same-person");

        private final String tag;

        Reason(String tag) {
            this.tag = tag;
        }

        /** The name after {@code question.skipped.} in the message bundles. */
        @Override
        public String tag() {
            return tag;
        }

        static Reason of(PublishOutcome.Reason reason) {
            return switch (reason) {
                case NO_EXPLANATION -> NO_EXPLANATION;
                case NO_SOURCE -> NO_SOURCE;
                case NO_SUCH_PASSAGE -> NO_SUCH_PASSAGE;
                case SAME_PERSON -> SAME_PERSON;
            };
        }
    }
}
