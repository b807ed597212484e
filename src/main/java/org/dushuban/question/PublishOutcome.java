package org.dushuban.question;

import java.util.List;

/** What became of the wish to publish a question. */
public sealed interface PublishOutcome {

    /** Papers may get this version now. */
    record Published(int number) implements PublishOutcome {}

    /** It waits for a second person, as the unit asks for; papers get what they got before. */
    record Submitted(int number) implements PublishOutcome {}

    /** Nothing was done: somebody else has edited it, or decided about it, meanwhile. */
    record Overtaken() implements PublishOutcome {}

    /** No paper gets it yet. */
    record Refused(List<Reason> reasons) implements PublishOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why it cannot be published. */
    enum Reason implements BulkOutcome.Reason {
        /** Nothing says why the right answer is right. */
        NO_EXPLANATION("no-explanation"),
        /** Nothing proves the right answer. */
        NO_SOURCE("no-source"),
        /** The passage that is named does not exist, or not any more. */
        NO_SUCH_PASSAGE("no-such-passage"),
        /** Whoever submitted a wording, or wrote any since the last one that was published, is no second person. */
        SAME_PERSON("same-person");

        private final String tag;

        Reason(String tag) {
            this.tag = tag;
        }

        /** The name, after {@code question.refused.} and {@code question.skipped.}, in the message bundles. */
        @Override
        public String tag() {
            return tag;
        }
    }
}
