package org.dushuban.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** What was written, one entry for each blank; a number or a date is a single one. */
    record Entries(List<Entry> entries) implements AnswerReview {

        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something written.
     *
     * @param given empty where nothing was
     * @param right what would have been right, null where that may not be told
     * @param fits whether it is wholly right, null where that may not be told
     */
    record Entry(
            String given, @Nullable String right, @Nullable Boolean fits) {}

    /**
     * The items in order.
     *
     * @param given empty where no order was given
     * @param right null where that may not be told
     */
    record Sequence(List<LocalText> given, @Nullable List<LocalText> right) implements AnswerReview {

        public Sequence {
            given = List.copyOf(given);
            right = right == null ? null : List.copyOf(right);
        }
    }

    /** What was chosen for each of the prompts. */
    record Couples(List<Couple> couples) implements AnswerReview {

        public Couples {
            couples = List.copyOf(couples);
        }
    }

    /**
     * One prompt.
     *
     * @param given null where nothing was chosen
     * @param right null where that may not be told
     */
    record Couple(
            LocalText left,
            @Nullable LocalText given,
            @Nullable LocalText right) {}

    /**
     * A text that a person marks.
     *
     * @param given empty where none was written
     * @param model what a good answer says, null where that may not be told
     */
    record Essay(String given, @Nullable LocalText model) implements AnswerReview {}

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
            case QuestionContent.FillIn gaps -> new Entries(blanks(gaps, answer, tell));
            case QuestionContent.Numeric number ->
                entry(
                        number,
                        answer,
                        answer instanceof Answer.Numeric given ? given.text() : "",
                        tell ? number.rightText() : null);
            case QuestionContent.Date date ->
                entry(
                        date,
                        answer,
                        answer instanceof Answer.Date given ? given.text() : "",
                        tell ? date.right().toString() : null);
            case QuestionContent.Ordering row -> sequence(row, answer, tell);
            case QuestionContent.Matching matching -> new Couples(couples(matching, answer, tell));
            case QuestionContent.ShortText text ->
                new Essay(answer instanceof Answer.ShortText given ? given.text() : "", tell ? text.model() : null);
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

    private static List<Entry> blanks(QuestionContent.FillIn gaps, @Nullable Answer answer, boolean tell) {
        List<String> texts = answer instanceof Answer.FillIn given ? given.texts() : List.of();
        return IntStream.range(0, gaps.blanks().size())
                .mapToObj(at -> entry(gaps.blanks().get(at), at < texts.size() ? texts.get(at) : "", tell))
                .toList();
    }

    private static Entry entry(Blank blank, String given, boolean tell) {
        return tell
                ? new Entry(given, String.join(" / ", blank.accepted()), blank.fits(given))
                : new Entry(given, null, null);
    }

    private static Entries entry(
            QuestionContent content, @Nullable Answer answer, String given, @Nullable String right) {
        // only a multiple choice asks for the rule
        boolean fits = answer != null
                && Grader.grade(content, answer, MultipleChoiceRule.ALL_OR_NOTHING)
                        .equals(Grade.whole(true));
        return new Entries(List.of(new Entry(given, right, right == null ? null : fits)));
    }

    private static Sequence sequence(QuestionContent.Ordering row, @Nullable Answer answer, boolean tell) {
        List<LocalText> given = answer instanceof Answer.Ordering put
                ? put.order().stream().map(row.items()::get).toList()
                : List.of();
        return new Sequence(given, tell ? row.items() : null);
    }

    private static List<Couple> couples(QuestionContent.Matching matching, @Nullable Answer answer, boolean tell) {
        Map<Integer, Integer> chosen = answer instanceof Answer.Matching given ? given.chosen() : Map.of();
        List<LocalText> choices = matching.choices();
        return IntStream.range(0, matching.pairs().size())
                .mapToObj(at -> {
                    Pair pair = matching.pairs().get(at);
                    Integer choice = chosen.get(at);
                    return new Couple(
                            pair.left(), choice == null ? null : choices.get(choice), tell ? pair.right() : null);
                })
                .toList();
    }

    private static Set<Integer> chosen(@Nullable Answer answer) {
        return answer instanceof Answer.SingleChoice given
                ? Set.of(given.chosen())
                : answer instanceof Answer.MultipleChoice many ? many.chosen() : Set.of();
    }
}
