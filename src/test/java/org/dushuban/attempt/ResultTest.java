package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.question.Answer;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionVersion;
import org.dushuban.quiz.Paper;
import org.dushuban.shared.Fraction;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final LocalText STEM = LocalText.of("题干");
    private static final QuestionContent SINGLE = new QuestionContent.SingleChoice(STEM, options(4), 2);
    private static final QuestionContent MULTIPLE =
            new QuestionContent.MultipleChoice(STEM, options(4), new TreeSet<>(Set.of(0, 1, 3)));
    private static final QuestionContent STATEMENT = new QuestionContent.TrueFalse(STEM, false);
    private final Random random = new Random(1949);

    @Test
    void wholePaperRightEarnsEveryPoint() {
        Result result = mark(
                List.of(SINGLE, MULTIPLE, STATEMENT),
                "5",
                Map.of(
                        1, new Answer.SingleChoice(2),
                        2, new Answer.MultipleChoice(new TreeSet<>(Set.of(0, 1, 3))),
                        3, new Answer.TrueFalse(false)),
                MultipleChoiceRule.ALL_OR_NOTHING,
                100);

        assertThat(result.score()).isEqualByComparingTo("15");
        assertThat(result.maximum()).isEqualByComparingTo("15");
        assertThat(result.passed()).isTrue();
        assertThat(result.right()).isEqualTo(3);
    }

    @Test
    void emptyPaperEarnsNothing() {
        Result result = mark(List.of(SINGLE, MULTIPLE), "5", Map.of(), MultipleChoiceRule.PER_OPTION, 60);

        assertThat(result.score()).isEqualByComparingTo("0");
        assertThat(result.passed()).isFalse();
    }

    @Test
    void sharesAreAddedExactlyBeforeTheyAreRounded() {
        Answer oneOfThree = new Answer.MultipleChoice(new TreeSet<>(Set.of(0)));
        Result result = mark(
                List.of(MULTIPLE, MULTIPLE, MULTIPLE),
                "1",
                Map.of(1, oneOfThree, 2, oneOfThree, 3, oneOfThree),
                MultipleChoiceRule.ANY_WRONG_IS_ZERO,
                33);

        assertThat(result.marks().getFirst().score()).isEqualByComparingTo("0.33");
        assertThat(result.score()).isEqualByComparingTo("1");
        assertThat(result.passed()).isTrue();
    }

    @Test
    void passMarkIsNotReachedByRounding() {
        Answer twoOfThree = new Answer.MultipleChoice(new TreeSet<>(Set.of(0, 1)));
        Result result = mark(List.of(MULTIPLE), "1", Map.of(1, twoOfThree), MultipleChoiceRule.ANY_WRONG_IS_ZERO, 67);

        assertThat(result.score()).isEqualByComparingTo("0.67");
        assertThat(result.passed()).isFalse();
    }

    @Test
    void scoreIsNeverBelowZeroNorAboveTheMaximum() {
        for (int round = 0; round < 1000; round++) {
            List<QuestionContent> contents = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(_ -> List.of(SINGLE, MULTIPLE, STATEMENT).get(random.nextInt(3)))
                    .toList();
            Map<Integer, Answer> answers = new TreeMap<>();
            for (int slot = 1; slot <= contents.size(); slot++) {
                if (random.nextInt(5) > 0) {
                    answers.put(slot, someAnswer());
                }
            }
            MultipleChoiceRule rule = MultipleChoiceRule.values()[random.nextInt(4)];
            String points =
                    new BigDecimal(1 + random.nextInt(1000)).movePointLeft(2).toString();
            Result result = mark(contents, points, answers, rule, 60);

            assertThat(result.score()).isBetween(BigDecimal.ZERO, result.maximum());
            assertThat(result.marks()).hasSameSizeAs(contents);
        }
    }

    /** What can be ended must be closed, whatever its shares are: this is far beyond what fits into longs. */
    @Test
    void hundredSharesOfAwkwardDenominatorsAreAddedExactly() {
        List<BigInteger> primes = Stream.iterate(
                        BigInteger.valueOf(36_000).nextProbablePrime(), BigInteger::nextProbablePrime)
                .limit(100)
                .toList();
        List<Result.Mark> almost = primes.stream()
                .map(prime -> mark(Fraction.of(prime.longValueExact() - 1, prime.longValueExact())))
                .toList();
        List<Result.Mark> whole = Stream.concat(
                        almost.stream(), primes.stream().map(prime -> mark(Fraction.of(1, prime.longValueExact()))))
                .toList();

        assertThat(Result.of(almost, percent(100)).score()).isEqualByComparingTo("299.99");
        assertThat(Result.of(almost, percent(100)).passed()).isFalse();
        assertThat(Result.of(almost, percent(99)).passed()).isTrue();
        assertThat(Result.of(whole, percent(50)).score()).isEqualByComparingTo("300");
        assertThat(Result.of(whole, percent(50)).passed()).isTrue();
        assertThat(Result.of(whole, percent(51)).passed()).isFalse();
    }

    private static Result.Mark mark(Fraction worth) {
        return new Result.Mark(1, worth, new BigDecimal("3.00"));
    }

    private Answer someAnswer() {
        TreeSet<Integer> chosen = new TreeSet<>(Set.of(random.nextInt(4)));
        while (random.nextBoolean()) {
            chosen.add(random.nextInt(4));
        }
        return List.of(
                        new Answer.SingleChoice(random.nextInt(4)),
                        new Answer.MultipleChoice(chosen),
                        new Answer.TrueFalse(random.nextBoolean()))
                .get(random.nextInt(3));
    }

    private static Result mark(
            List<QuestionContent> contents,
            String points,
            Map<Integer, Answer> answers,
            MultipleChoiceRule rule,
            int passPercent) {
        List<Paper.Slot> slots = IntStream.rangeClosed(1, contents.size())
                .mapToObj(number -> new Paper.Slot(
                        number, new QuestionVersion.Id(UUID.randomUUID()), new BigDecimal(points), List.of(0, 1, 2, 3)))
                .toList();
        return Result.of(new Paper(slots), contents, answers, rule, percent(passPercent));
    }

    private static UnaryOperator<BigDecimal> percent(int percent) {
        return maximum -> maximum.multiply(BigDecimal.valueOf(percent, 2));
    }

    private static List<LocalText> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> LocalText.of("选项" + number))
                .toList();
    }
}
