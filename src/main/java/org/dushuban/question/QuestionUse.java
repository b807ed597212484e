package org.dushuban.question;

import java.util.UUID;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a question is used.
 *
 * @param kind what uses it, such as {@code quiz} or {@code paper}
 * @param subject the id of that, for papers of their quiz
 * @param name null where it is not for the one who asks
 * @param address where it can be looked at, within the application; null where it cannot
 * @param version the number of the version
 * @param state the key of the words for its state, among those of its own feature
 * @param count how often; 1 for a single thing
 */
public record QuestionUse(
        String kind,
        UUID subject,
        @Nullable LocalText name,
        @Nullable String address,
        int version,
        String state,
        long count) {}
