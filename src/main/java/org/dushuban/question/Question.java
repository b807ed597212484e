package org.dushuban.question;

import java.util.UUID;

/** A question of the bank, which lives on while its versions follow each other. */
public final class Question {

    private Question() {}

    /** The id of a question. */
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
