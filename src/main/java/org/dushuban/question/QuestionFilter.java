package org.dushuban.question;

import org.jspecify.annotations.Nullable;

/**
 * Which questions are looked for; null asks nothing.
 *
 * @param topic they are about it, or about one that lies below it
 * @param state in review are all whose latest wording waits for a second person, published ones too
 * @param tag one of their tags, as it is written
 * @param flag the name of a {@link Flag} that they have
 * @param text stands in the stem, an option or the source, whatever the case; or is the question's number
 */
public record QuestionFilter(
        Bank.@Nullable Id bank,
        Topic.@Nullable Id topic,
        @Nullable QuestionKind kind,
        @Nullable Difficulty difficulty,
        @Nullable QuestionState state,
        @Nullable String tag,
        @Nullable String flag,
        @Nullable String text) {

    public static final QuestionFilter ALL = new QuestionFilter(null, null, null, null, null, null, null, null);

    public QuestionFilter {
        tag = stripped(tag);
        flag = stripped(flag);
        text = stripped(text);
    }

    public static QuestionFilter of(Bank.Id bank) {
        return new QuestionFilter(bank, null, null, null, null, null, null, null);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
