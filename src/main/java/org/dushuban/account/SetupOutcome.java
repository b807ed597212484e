package org.dushuban.account;

/** What came of the wish to make the first operator. */
public sealed interface SetupOutcome {

    record Created(User operator) implements SetupOutcome {}

    /** The link is unknown, used or too old, or somebody was quicker. */
    record Gone() implements SetupOutcome {}

    record Unfit(PasswordProblem problem) implements SetupOutcome {}

    /** The number or the phone belongs to an account already. */
    record Taken() implements SetupOutcome {}
}
