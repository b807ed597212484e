package org.dushuban.attempt.ui;

import java.util.Arrays;
import java.util.List;
import org.dushuban.attempt.AttemptReview;

/** Which questions of a review are looked at. */
enum ReviewPart {
    WRONG("wrong"),
    FLAGGED("flagged"),
    ALL("all");

    private final String tag;

    ReviewPart(String tag) {
        this.tag = tag;
    }

    /** The name in the address and, after {@code attempt.review.part.}, in the message bundles. */
    String tag() {
        return tag;
    }

    /** The part of that name; where there is none, the wrong answers, or all where nothing is known to be wrong. */
    static ReviewPart of(String tag, AttemptReview review) {
        return Arrays.stream(values())
                .filter(part -> part.tag.equals(tag))
                .filter(offered(review)::contains)
                .findFirst()
                .orElse(WRONG.of(review).isEmpty() ? ALL : WRONG);
    }

    /** Without marks nobody can be told what was wrong. */
    static List<ReviewPart> offered(AttemptReview review) {
        return review.shownScore().isPresent() ? List.of(values()) : List.of(FLAGGED, ALL);
    }

    List<AttemptReview.Slot> of(AttemptReview review) {
        return review.slots().stream()
                .filter(slot -> switch (this) {
                    case WRONG -> slot.wrong();
                    case FLAGGED -> slot.flagged();
                    case ALL -> true;
                })
                .toList();
    }
}
