package org.dushuban.question;

import java.util.List;
import java.util.Set;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What was answered beside what is right, as far as that may be told, in the order of the paper; null where it may not. */
public sealed interface AnswerReview {

    /** @param options for a true or false statement two without text: it holds, it does not */
    record Options(List<Option> options) implements AnswerReview {

        public Options {
            options = List.copyOf(options);
        }
    }

    /**
     * One option.
     *
     * @param text null for the two of a true or false statement
     * @param right whether it belongs to the right answer, null where that may not be told
     */
    record Option(
            @Nullable LocalText text,
            boolean chosen,
            @Nullable Boolean right) {}

    /**
     * An answer beside its question.
     *
     * @param order of the paper, as for {@link Asked#of}
     * @param answer in the author's places; null where none was given
     * @param tell whether the right answer may be told
     */
    static AnswerReview of(QuestionContent content, List<Integer> order, @Nullable Answer answer, boolean tell) {
        return switch (content) {
            case QuestionContent.SingleChoice choice ->
                options(choice.options(), order, chosen(answer), tell ? Set.of(choice.right()) : null);
            case QuestionContent.MultipleChoice choice ->
                options(choice.options(), order, chosen(answer), tell ? choice.right() : null);
            case QuestionContent.TrueFalse statement ->
                new Options(List.of(
                        side(true, answer, tell ? statement.right() : null),
                        side(false, answer, tell ? !statement.right() : null)));
        };
    }

    private static Options options(
            List<LocalText> texts, List<Integer> order, Set<Integer> chosen, @Nullable Set<Integer> right) {
        return new Options(order.stream()
                .map(place -> new Option(
                        texts.get(place), chosen.contains(place), right == null ? null : right.contains(place)))
                .toList());
    }

    private static Option side(boolean holds, @Nullable Answer answer, @Nullable Boolean right) {
        return new Option(null, answer instanceof Answer.TrueFalse given && given.holds() == holds, right);
    }

    private static Set<Integer> chosen(@Nullable Answer answer) {
        return answer instanceof Answer.SingleChoice given
                ? Set.of(given.chosen())
                : answer instanceof Answer.MultipleChoice many ? many.chosen() : Set.of();
    }
}
