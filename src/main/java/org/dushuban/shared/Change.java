package org.dushuban.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change that an administrator made.
 *
 * @param what a past fact, such as {@code unit.renamed}; the key {@code audit.<what>} names it in words
 * @param subject the id of what was changed
 * @param subjectName what it was called at that time; of a longer name the beginning
 * @param scope the path of the unit that it belongs to; administrators above may read the entry
 * @param from the value before, null where there was none
 * @param to the value after, null where there is none
 */
public record Change(
        String what,
        UUID subject,
        String subjectName,
        String scope,
        @Nullable String from,
        @Nullable String to) {

    private static final int MAX_SUBJECT = 300;

    public Change {
        subjectName = CleanText.cut(subjectName, MAX_SUBJECT);
    }
}
