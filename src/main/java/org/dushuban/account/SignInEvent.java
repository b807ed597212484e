package org.dushuban.account;

import java.time.Instant;

/**
 * An attempt to sign in, as its owner sees it.
 *
 * @param address the network address it came from
 * @param agent what the browser said about itself
 */
public record SignInEvent(Instant at, Outcome outcome, String address, String agent) {

    /** What came of it. */
    public enum Outcome {
        SIGNED_IN,
        WRONG_PASSWORD,
        /** A wrong password after which further attempts had to wait. */
        LOCKED;

        /** As it stands in the database and in the keys of its words. */
        public String word() {
            return switch (this) {
                case SIGNED_IN -> "signed-in";
                case WRONG_PASSWORD -> "wrong-password";
                case LOCKED -> "locked";
            };
        }

        static Outcome of(String word) {
            for (Outcome outcome : values()) {
                if (outcome.word().equals(word)) {
                    return outcome;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }
}
