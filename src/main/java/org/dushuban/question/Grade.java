package org.dushuban.question;

import org.dushuban.shared.Fraction;

/** What is said of an answer. */
public sealed interface Grade {

    Grade NOTHING = new Worth(Fraction.ZERO);

    /** @param share of one, never below zero, never above one */
    record Worth(Fraction share) implements Grade {}

    /** A person says what it is worth. */
    record ByPerson() implements Grade {}

    static Grade whole(boolean right) {
        return right ? new Worth(Fraction.ONE) : NOTHING;
    }
}
