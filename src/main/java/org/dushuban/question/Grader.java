package org.dushuban.question;

import java.util.Set;
import java.util.TreeSet;
import org.dushuban.shared.Fraction;

/**
 * Says what an answer is worth: a share of one, never below zero, never above one. An answer that names an option which
 * the question does not have is worth nothing.
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
            case ALL_OR_NOTHING -> whole(hits == right && misses == 0);
            case PER_OPTION -> Fraction.of(options - misses - (right - hits), options);
            case RIGHT_MINUS_WRONG ->
                Fraction.of(hits, right).minus(share(misses, options - right)).atLeastZero();
            case ANY_WRONG_IS_ZERO -> misses == 0 ? Fraction.of(hits, right) : Fraction.ZERO;
        };
    }

    private static int common(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new TreeSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static Fraction share(int part, int all) {
        return all == 0 ? Fraction.ZERO : Fraction.of(part, all);
    }

    private static Fraction whole(boolean right) {
        return right ? Fraction.ONE : Fraction.ZERO;
    }
}
