package org.dushuban.attempt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dushuban.question.Answer;
import org.dushuban.question.Grade;
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
     * Marks a paper. What a person has to mark is worth nothing as long as nobody has.
     *
     * @param contents what each slot asks, in the paper's order
     * @param answers by slot; a slot without one is worth nothing
     * @param passMark the points that pass, of those that a paper without fault is worth
     */
    static Result of(
            Paper paper,
            List<QuestionContent> contents,
            Map<Integer, Answer> answers,
            MultipleChoiceRule rule,
            UnaryOperator<BigDecimal> passMark) {
        List<Mark> marks = new ArrayList<>();
        for (Paper.Slot slot : paper.slots()) {
            QuestionContent content = contents.get(slot.number() - 1);
            marks.add(new Mark(slot.number(), worth(content, answers.get(slot.number()), rule), slot.points()));
        }
        return of(marks, passMark);
    }

    static Result of(List<Mark> marks, UnaryOperator<BigDecimal> passMark) {
        BigDecimal maximum = marks.stream().map(Mark::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        Sum score = marks.stream().map(Sum::of).reduce(Sum.ZERO, Sum::plus);
        boolean passed = score.reaches(passMark.apply(maximum));
        return new Result(score.rounded(), maximum.setScale(DECIMALS, RoundingMode.HALF_UP), passed, marks);
    }

    private static Fraction worth(QuestionContent content, @Nullable Answer answer, MultipleChoiceRule rule) {
        if (answer == null) {
            return Fraction.ZERO;
        }
        return switch (Grader.grade(content, answer, rule)) {
            case Grade.Worth(Fraction share) -> share;
            case Grade.ByPerson() -> Fraction.ZERO;
        };
    }

    /** Points of many marks: the denominators of a whole paper, multiplied, do not fit into longs. */
    private record Sum(BigDecimal numerator, BigInteger denominator) {

        static final Sum ZERO = new Sum(BigDecimal.ZERO, BigInteger.ONE);

        static Sum of(Mark mark) {
            return new Sum(
                    mark.points().multiply(BigDecimal.valueOf(mark.worth().numerator())),
                    BigInteger.valueOf(mark.worth().denominator()));
        }

        Sum plus(Sum other) {
            BigInteger common = denominator.gcd(other.denominator);
            BigDecimal mine = new BigDecimal(denominator.divide(common));
            BigDecimal theirs = new BigDecimal(other.denominator.divide(common));
            return new Sum(
                    numerator.multiply(theirs).add(other.numerator.multiply(mine)),
                    denominator.multiply(other.denominator.divide(common)));
        }

        boolean reaches(BigDecimal points) {
            return numerator.compareTo(points.multiply(new BigDecimal(denominator))) >= 0;
        }

        BigDecimal rounded() {
            return numerator.divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
