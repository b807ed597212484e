package org.dushuban.attempt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dushuban.question.Answer;
import org.dushuban.question.Grader;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.quiz.Paper;
import org.dushuban.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is worth. Shares are added exactly and rounded once, to two decimals, so that no rounding decides who
 * passes.
 */
public record Result(BigDecimal score, BigDecimal maximum, boolean passed, List<Mark> marks) {

    private static final int DECIMALS = 2;
    private static final long CENTS = 100;

    /**
     * What one slot is worth.
     *
     * @param worth the share of its points, zero to one
     */
    public record Mark(int slot, Fraction worth, BigDecimal points) {

        public boolean right() {
            return worth.equals(Fraction.ONE);
        }

        /** The points earned, as shown beside the question. */
        public BigDecimal score() {
            return worth.of(points, DECIMALS);
        }
    }

    public Result {
        marks = List.copyOf(marks);
    }

    public long right() {
        return marks.stream().filter(Mark::right).count();
    }

    /**
     * Marks a paper.
     *
     * @param contents what each slot asks, in the paper's order
     * @param answers by slot; a slot without one is worth nothing
     */
    static Result of(
            Paper paper,
            List<QuestionContent> contents,
            Map<Integer, Answer> answers,
            MultipleChoiceRule rule,
            int passPercent) {
        List<Mark> marks = new ArrayList<>();
        for (Paper.Slot slot : paper.slots()) {
            QuestionContent content = contents.get(slot.number() - 1);
            marks.add(new Mark(slot.number(), worth(content, answers.get(slot.number()), rule), slot.points()));
        }
        Fraction maximum = exact(paper.maximum());
        Fraction score = marks.stream()
                .map(mark -> mark.worth().times(exact(mark.points())))
                .reduce(Fraction.ZERO, Fraction::plus);
        boolean passed = score.times(Fraction.of(100, 1)).compareTo(maximum.times(Fraction.of(passPercent, 1))) >= 0;
        return new Result(score.of(BigDecimal.ONE, DECIMALS), maximum.of(BigDecimal.ONE, DECIMALS), passed, marks);
    }

    private static Fraction worth(QuestionContent content, @Nullable Answer answer, MultipleChoiceRule rule) {
        return answer == null ? Fraction.ZERO : Grader.grade(content, answer, rule);
    }

    private static Fraction exact(BigDecimal points) {
        return Fraction.of(points.movePointRight(DECIMALS).longValueExact(), CENTS);
    }
}
