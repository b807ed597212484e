package org.dushuban.quiz;

import java.time.Instant;

/**
 * What a member sees of an own attempt once it is closed, and from when on.
 *
 * @param marks the score, and whether each question was answered rightly
 * @param rightAnswers the right options
 * @param explanations the explanation and the source
 */
public record Review(Moment from, boolean marks, boolean rightAnswers, boolean explanations) {

    public static final Review ALL_AT_ONCE = new Review(Moment.SUBMISSION, true, true, true);

    /** From when on a review is open. */
    public enum Moment {
        SUBMISSION("submission"),
        CLOSE("close");

        private final String tag;

        Moment(String tag) {
            this.tag = tag;
        }

        /** The name after {@code quiz.review.from.} in the message bundles. */
        public String tag() {
            return tag;
        }
    }

    /** What may be seen at one moment. A right answer implies no mark, and the other way round: the author chooses. */
    public record Shown(boolean open, boolean marks, boolean rightAnswers, boolean explanations) {

        static final Shown NOTHING = new Shown(false, false, false, false);

        /** The same without what would help whoever can still score. */
        public Shown withoutAnswers() {
            return new Shown(open, marks, false, false);
        }
    }

    Shown at(Instant now, Instant allOver) {
        return switch (from) {
            case SUBMISSION -> open();
            case CLOSE -> now.isBefore(allOver) ? Shown.NOTHING : open();
        };
    }

    private Shown open() {
        return new Shown(true, marks, rightAnswers, explanations);
    }
}
