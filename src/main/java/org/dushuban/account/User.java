package org.dushuban.account;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param number the member number, unique, what a person signs in with
 * @param phone digits, perhaps with a leading plus; unique; null where none is known
 * @param closed whether signing in is refused
 */
public record User(
        Id id, String number, String name, @Nullable String phone, boolean operator, boolean closed) {

    /** The id of a user. */
    public record Id(UUID value) implements Serializable {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
