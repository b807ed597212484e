package org.dushuban.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dushuban.shared.Fraction;
import org.dushuban.shared.LocalText;

/**
 * Says what an answer is worth: a share of one, never below zero, never above one, unless a person has to say it. An answer
 * that names what the question does not have is worth nothing.
 */
public final class Grader {

    private Grader() {}

    /**
     * The worth of an answer. An answer of another kind than the question is worth nothing.
     *
     * @param rule how a partly right multiple choice counts; the other kinds do not ask
     */
    public static Grade grade(QuestionContent content, Answer answer, MultipleChoiceRule rule) {
        return switch (content) {
            case QuestionContent.SingleChoice question ->
                Grade.whole(answer instanceof Answer.SingleChoice given && given.chosen() == question.right());
            case QuestionContent.MultipleChoice question ->
                answer instanceof Answer.MultipleChoice given
                        ? new Grade.Worth(grade(question, given.chosen(), rule))
                        : Grade.NOTHING;
            case QuestionContent.TrueFalse question ->
                Grade.whole(answer instanceof Answer.TrueFalse given && given.holds() == question.right());
            case QuestionContent.FillIn question ->
                answer instanceof Answer.FillIn given ? grade(question, given.texts()) : Grade.NOTHING;
            case QuestionContent.Numeric question ->
                Grade.whole(answer instanceof Answer.Numeric given && isNear(question, given.text()));
            case QuestionContent.Date question ->
                answer instanceof Answer.Date given ? grade(question, given.text()) : Grade.NOTHING;
            case QuestionContent.Ordering question ->
                answer instanceof Answer.Ordering given ? grade(question, given.order()) : Grade.NOTHING;
            case QuestionContent.Matching question ->
                answer instanceof Answer.Matching given ? grade(question, given) : Grade.NOTHING;
            case QuestionContent.ShortText _ ->
                answer instanceof Answer.ShortText ? new Grade.ByPerson() : Grade.NOTHING;
        };
    }

    private static Fraction grade(
            QuestionContent.MultipleChoice question, Set<Integer> chosen, MultipleChoiceRule rule) {
        int options = question.options().size();
        if (chosen.stream().anyMatch(place -> place < 0 || place >= options)) {
            return Fraction.ZERO;
        }
        int right = question.right().size();
        int hits = common(question.right(), chosen);
        int misses = chosen.size() - hits;
        return switch (rule) {
            case ALL_OR_NOTHING -> hits == right && misses == 0 ? Fraction.ONE : Fraction.ZERO;
            case PER_OPTION -> Fraction.of(options - misses - (right - hits), options);
            case RIGHT_MINUS_WRONG ->
                Fraction.of(hits, right).minus(share(misses, options - right)).atLeastZero();
            case ANY_WRONG_IS_ZERO -> misses == 0 ? Fraction.of(hits, right) : Fraction.ZERO;
        };
    }

    /** Each blank counts alike. */
    private static Grade grade(QuestionContent.FillIn question, List<String> texts) {
        List<Blank> blanks = question.blanks();
        return texts.size() == blanks.size()
                ? counted(blanks.size(), blank -> blanks.get(blank).fits(texts.get(blank)))
                : Grade.NOTHING;
    }

    private static boolean isNear(QuestionContent.Numeric question, String text) {
        return NumberText.read(text)
                .filter(given -> given.subtract(question.right()).abs().compareTo(question.tolerance()) <= 0)
                .isPresent();
    }

    /** Less than is asked is worth nothing; what is more precise counts as if it were not. */
    private static Grade grade(QuestionContent.Date question, String text) {
        DatePrecision asked = question.right().precision();
        Optional<PartialDate> read =
                DateText.read(text).filter(date -> date.precision().compareTo(asked) >= 0);
        return read.map(date -> grade(question, date.distance(question.right(), asked)))
                .orElse(Grade.NOTHING);
    }

    private static Grade grade(QuestionContent.Date question, long distance) {
        if (distance <= question.full()) {
            return Grade.whole(true);
        }
        return distance >= question.none()
                ? Grade.NOTHING
                : new Grade.Worth(Fraction.of(question.none() - distance, question.none() - question.full()));
    }

    private static Grade grade(QuestionContent.Ordering question, List<Integer> order) {
        int items = question.items().size();
        if (order.size() != items) {
            return Grade.NOTHING;
        }
        return switch (question.rule()) {
            case ALL_OR_NOTHING -> Grade.whole(IntStream.range(0, items).allMatch(place -> order.get(place) == place));
            case ADJACENT_PAIRS -> counted(items - 1, place -> order.get(place + 1) == order.get(place) + 1);
            case POSITION -> counted(items, place -> order.get(place) == place);
        };
    }

    /** By the text of the choice, since one may belong to several. */
    private static Grade grade(QuestionContent.Matching question, Answer.Matching answer) {
        List<LocalText> choices = question.choices();
        List<Pair> pairs = question.pairs();
        boolean foreign = answer.chosen().entrySet().stream()
                .anyMatch(entry -> !has(pairs, entry.getKey()) || !has(choices, entry.getValue()));
        if (foreign) {
            return Grade.NOTHING;
        }
        return counted(pairs.size(), left -> {
            Integer choice = answer.chosen().get(left);
            return choice != null && choices.get(choice).equals(pairs.get(left).right());
        });
    }

    private static boolean has(List<?> list, int place) {
        return place >= 0 && place < list.size();
    }

    private static Grade counted(int all, IntPredicate right) {
        return new Grade.Worth(Fraction.of(IntStream.range(0, all).filter(right).count(), all));
    }

    private static int common(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static Fraction share(int part, int all) {
        return all == 0 ? Fraction.ZERO : Fraction.of(part, all);
    }
}
