package org.dushuban.organisation;

import java.util.Optional;

/** What became of a wish that a user may well have in vain. */
public sealed interface Outcome<T> {

    /** It was done; this is how it stands now. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was changed. */
    record Refused<T>(Refusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** The value, if it was done. */
    default Optional<T> result() {
        return switch (this) {
            case Done<T> done -> Optional.of(done.value());
            case Refused<T> _ -> Optional.empty();
        };
    }

    /** @throws IllegalStateException if it was refused, for callers who know that it cannot be */
    default T orThrow() {
        return switch (this) {
            case Done<T> done -> done.value();
            case Refused<T> refused ->
                throw new IllegalStateException(refused.why().tag());
        };
    }

    /** The reason, if it was refused. */
    default Optional<Refusal> refusal() {
        return switch (this) {
            case Done<T> _ -> Optional.empty();
            case Refused<T> refused -> Optional.of(refused.why());
        };
    }
}
