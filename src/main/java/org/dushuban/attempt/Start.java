package org.dushuban.attempt;

import java.time.Instant;

/** What became of the wish to take a quiz. */
public sealed interface Start {

    /** A new attempt; its clock runs. */
    record Started(Attempt.Id attempt) implements Start {}

    /** The one that is under way; its clock has run on. */
    record Resumed(Attempt.Id attempt) implements Start {}

    /** The window has not opened yet. */
    record NotOpenYet(Instant opens) implements Start {}

    /** The window is over. */
    record Over() implements Start {}

    /** Every allowed attempt has been used. */
    record NoneLeft() implements Start {}

    /** The one who asks sees the quiz but does not belong to those whom it is for. */
    record NotAddressed() implements Start {}
}
