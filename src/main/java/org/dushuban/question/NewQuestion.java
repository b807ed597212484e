package org.dushuban.question;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question that comes from elsewhere. Where it becomes another wording of a known one, what it does not say stays as the
 * bank has it.
 *
 * @param number what it is called there, unique within the bank, 1 to 60 characters; null where it has no name, and then
 *     it is new each time
 * @param difficulty null where it does not say
 * @param topic null where it does not say
 * @param tags as a draft has them; none where it does not say
 * @param explanation null where it does not say
 * @param source null where it does not say
 * @param points as a draft has them; null where it does not say
 */
public record NewQuestion(
        @Nullable String number,
        QuestionContent content,
        @Nullable Difficulty difficulty,
        Topic.@Nullable Id topic,
        Set<String> tags,
        @Nullable LocalText explanation,
        @Nullable Source source,
        @Nullable BigDecimal points) {

    private static final int MAX_NUMBER = 60;

    /** @throws IllegalArgumentException if the number is too long, or the rest makes no draft */
    public NewQuestion {
        number = number == null || number.isBlank() ? null : number.strip();
        if (number != null && number.length() > MAX_NUMBER) {
            throw new IllegalArgumentException("number: " + number);
        }
        tags = QuestionDraft.checked(tags);
        points = points == null ? null : Points.checked(points);
    }

    /**
     * What a draft says.
     *
     * @throws IllegalArgumentException if the number is too long
     */
    public NewQuestion(@Nullable String number, QuestionDraft draft) {
        this(
                number,
                draft.content(),
                draft.difficulty(),
                draft.topic(),
                draft.tags(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }

    /** What it is as a new question. One that does not say how difficult it is, is of medium difficulty. */
    public QuestionDraft draft() {
        return new QuestionDraft(
                content,
                Objects.requireNonNullElse(difficulty, Difficulty.MEDIUM),
                topic,
                tags,
                explanation,
                source,
                points);
    }

    /** What becomes of a known question. Where it says the same in Chinese and has no English, the English stays too. */
    QuestionDraft over(QuestionDraft known) {
        return new QuestionDraft(
                English.filled(content, known.content()),
                Objects.requireNonNullElse(difficulty, known.difficulty()),
                topic == null ? known.topic() : topic,
                tags.isEmpty() ? known.tags() : tags,
                over(known.explanation()),
                over(known.source()),
                points == null ? known.points() : points);
    }

    private @Nullable LocalText over(@Nullable LocalText known) {
        if (explanation == null) {
            return known;
        }
        return known == null ? explanation : English.filled(explanation, known);
    }

    private @Nullable Source over(@Nullable Source known) {
        if (source == null) {
            return known;
        }
        return known == null ? source : English.filled(source, known);
    }
}
