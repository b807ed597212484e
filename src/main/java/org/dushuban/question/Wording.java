package org.dushuban.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a question.
 *
 * @param createdBy the id of the author's account
 * @param publishedAt null while it is a draft
 */
public record Wording(
        QuestionVersion version,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant publishedAt) {}
