package org.dushuban.shared;

import java.util.Arrays;
import java.util.Optional;

/** A value with a name of its own for stored data, addresses and message keys, so that the constant's may change. */
public interface Tagged {

    String tag();

    static <T extends Enum<T> & Tagged> Optional<T> find(Class<T> type, String tag) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.tag().equals(tag))
                .findFirst();
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static <T extends Enum<T> & Tagged> T of(Class<T> type, String tag) {
        return find(type, tag)
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + ": " + tag));
    }
}
