package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;
import org.dushuban.shared.Tagged;

/** A difference between two texts that is passed over. The constants stand in the order of their names. */
public enum Fold implements Tagged {
    /** Capital and small letters. */
    CASE("case"),
    /** Punctuation; between two figures only which one it is: 1.5 is not 15. */
    PUNCTUATION("punctuation"),
    /** White space and characters that are not seen. */
    SPACE("space"),
    /** Full and half width, and other forms that Unicode holds for the same (NFKC). */
    WIDTH("width");

    public static final Set<Fold> ALL = Set.copyOf(EnumSet.allOf(Fold.class));

    private final String tag;

    Fold(String tag) {
        this.tag = tag;
    }

    /** The name in stored data and, after {@code question.fold.}, in the message bundles. */
    @Override
    @JsonValue
    public String tag() {
        return tag;
    }
}
