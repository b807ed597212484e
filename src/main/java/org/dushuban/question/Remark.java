package org.dushuban.question;

import java.time.Instant;
import org.dushuban.shared.Actor;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a wording on its way to being published where a second person is asked for.
 *
 * @param number of the version that it is about
 * @param text the comment with which it was returned; else null
 */
public record Remark(
        int number,
        Instant at,
        Actor by,
        Kind kind,
        @Nullable String text) {

    public static final int MAX_TEXT = 2_000;

    /** What happened. */
    public enum Kind implements Tagged {
        SUBMITTED("submitted"),
        RETURNED("returned"),
        APPROVED("approved"),
        /** Taken back by hand, by an edit or by retiring the question. */
        WITHDRAWN("withdrawn");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        /** The name in stored data and, after {@code question.remark.}, in the message bundles. */
        @Override
        public String tag() {
            return tag;
        }
    }
}
