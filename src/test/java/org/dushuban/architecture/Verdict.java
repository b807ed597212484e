package org.dushuban.architecture;

import java.util.Arrays;

/** What somebody gets who tries something on what belongs to A1. */
enum Verdict {
    /** Done, or answered with what belongs to A1. */
    YES("yes"),
    /** Answered, but with nothing that belongs to A1. */
    NOTHING("-"),
    /** As if it did not exist. */
    NOT_FOUND("404"),
    /** Turned away before it is looked at. */
    NO("no");

    private final String sign;

    Verdict(String sign) {
        this.sign = sign;
    }

    static Verdict of(String sign) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }
}
