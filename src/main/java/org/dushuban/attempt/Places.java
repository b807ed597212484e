package org.dushuban.attempt;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.dushuban.question.Answer;
import org.dushuban.question.QuestionContent;
import org.dushuban.quiz.Paper;

/**
 * Between the places that a member sees and those of the author. The author's never leave the server: their order alone may
 * tell the right answer.
 */
final class Places {

    private Places() {}

    /** An answer in the author's places; empty where it is of another kind than the question or names no option of it. */
    static Optional<Answer> authored(Paper.Slot slot, QuestionContent content, Answer shown) {
        return switch (content) {
            case QuestionContent.SingleChoice _ ->
                shown instanceof Answer.SingleChoice given && has(slot, given.chosen())
                        ? Optional.of(moved(given, slot.order()::get))
                        : Optional.empty();
            case QuestionContent.MultipleChoice _ ->
                shown instanceof Answer.MultipleChoice given
                                && given.chosen().stream().allMatch(place -> has(slot, place))
                        ? Optional.of(moved(given, slot.order()::get))
                        : Optional.empty();
            case QuestionContent.TrueFalse _ ->
                shown instanceof Answer.TrueFalse ? Optional.of(shown) : Optional.empty();
        };
    }

    /** An answer in the places that the member sees. */
    static Answer shown(Paper.Slot slot, Answer authored) {
        return moved(authored, slot.order()::indexOf);
    }

    private static Answer moved(Answer answer, IntUnaryOperator to) {
        return switch (answer) {
            case Answer.SingleChoice given -> new Answer.SingleChoice(to.applyAsInt(given.chosen()));
            case Answer.MultipleChoice given -> new Answer.MultipleChoice(moved(given.chosen(), to));
            case Answer.TrueFalse given -> given;
        };
    }

    private static SortedSet<Integer> moved(SortedSet<Integer> places, IntUnaryOperator to) {
        SortedSet<Integer> moved = new TreeSet<>();
        places.forEach(place -> moved.add(to.applyAsInt(place)));
        return moved;
    }

    private static boolean has(Paper.Slot slot, int place) {
        return place >= 0 && place < slot.order().size();
    }
}
