package org.dushuban.question;

import org.jspecify.annotations.Nullable;

/**
 * Which questions are looked for; null asks nothing.
 *
 * @param text stands in the stem, an option or the source, whatever the case; or is the question's number
 */
public record QuestionFilter(
        Bank.@Nullable Id bank,
        Topic.@Nullable Id topic,
        @Nullable QuestionKind kind,
        @Nullable Difficulty difficulty,
        @Nullable QuestionState state,
        @Nullable String text) {

    public static final QuestionFilter ALL = new QuestionFilter(null, null, null, null, null, null);

    public QuestionFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static QuestionFilter of(Bank.Id bank) {
        return new QuestionFilter(bank, null, null, null, null, null);
    }
}
