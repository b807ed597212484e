package org.dushuban.question;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Between the places that a learner sees and those of the author. The author's never leave the server: their order alone may
 * tell the right answer. An order names, for each place as shown, the author's place of what stands there.
 */
public final class Places {

    private Places() {}

    /** An answer in the author's places; empty where it does not fit the question: of another kind, or naming what it has not. */
    public static Optional<Answer> authored(QuestionContent content, List<Integer> order, Answer shown) {
        return fits(content, order, shown) ? Optional.of(moved(shown, order::get)) : Optional.empty();
    }

    /** An answer in the places that the learner sees. */
    public static Answer shown(List<Integer> order, Answer authored) {
        return moved(authored, order::indexOf);
    }

    private static boolean fits(QuestionContent content, List<Integer> order, Answer shown) {
        return switch (content) {
            case QuestionContent.SingleChoice _ ->
                shown instanceof Answer.SingleChoice given && has(order, given.chosen());
            case QuestionContent.MultipleChoice _ ->
                shown instanceof Answer.MultipleChoice given
                        && given.chosen().stream().allMatch(place -> has(order, place));
            case QuestionContent.TrueFalse _ -> shown instanceof Answer.TrueFalse;
            case QuestionContent.FillIn gaps ->
                shown instanceof Answer.FillIn given
                        && given.texts().size() == gaps.blanks().size();
            case QuestionContent.Numeric _ -> shown instanceof Answer.Numeric;
            case QuestionContent.Date _ -> shown instanceof Answer.Date;
            case QuestionContent.Ordering _ ->
                shown instanceof Answer.Ordering given && given.order().size() == order.size();
            case QuestionContent.Matching matching ->
                shown instanceof Answer.Matching given
                        && given.chosen().firstKey() >= 0
                        && given.chosen().lastKey() < matching.pairs().size()
                        && given.chosen().values().stream().allMatch(place -> has(order, place));
            case QuestionContent.ShortText text ->
                shown instanceof Answer.ShortText given && given.text().length() <= text.limit();
        };
    }

    private static Answer moved(Answer answer, IntUnaryOperator to) {
        return switch (answer) {
            case Answer.SingleChoice given -> new Answer.SingleChoice(to.applyAsInt(given.chosen()));
            case Answer.MultipleChoice given -> new Answer.MultipleChoice(moved(given.chosen(), to));
            case Answer.Ordering given ->
                new Answer.Ordering(given.order().stream().map(to::applyAsInt).toList());
            case Answer.Matching given -> new Answer.Matching(moved(given.chosen(), to));
            case Answer.TrueFalse _, Answer.FillIn _, Answer.Numeric _, Answer.Date _, Answer.ShortText _ -> answer;
        };
    }

    private static SortedSet<Integer> moved(SortedSet<Integer> places, IntUnaryOperator to) {
        SortedSet<Integer> moved = new TreeSet<>();
        places.forEach(place -> moved.add(to.applyAsInt(place)));
        return moved;
    }

    private static SortedMap<Integer, Integer> moved(SortedMap<Integer, Integer> chosen, IntUnaryOperator to) {
        SortedMap<Integer, Integer> moved = new TreeMap<>();
        chosen.forEach((left, place) -> moved.put(left, to.applyAsInt(place)));
        return moved;
    }

    private static boolean has(List<Integer> order, int place) {
        return place >= 0 && place < order.size();
    }
}
