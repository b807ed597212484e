package org.dushuban.question;

import java.util.Objects;
import org.dushuban.shared.LocalText;

/** Two texts that belong together. */
public record Pair(LocalText left, LocalText right) {

    /** @throws NullPointerException if one is missing; the JSON may say anything */
    public Pair {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }
}
