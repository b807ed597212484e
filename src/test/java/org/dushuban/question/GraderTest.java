package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.shared.Fraction;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GraderTest {

    private static final int RUNS = 3_000;

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING,    '0 2',     1/1",
        "ALL_OR_NOTHING,    '0',       0/1",
        "ALL_OR_NOTHING,    '0 1 2',   0/1",
        "PER_OPTION,        '0 2',     1/1",
        "PER_OPTION,        '0',       3/4",
        "PER_OPTION,        '1 3',     0/1",
        "PER_OPTION,        '0 1 2 3', 1/2",
        "RIGHT_MINUS_WRONG, '0 2',     1/1",
        "RIGHT_MINUS_WRONG, '0',       1/2",
        "RIGHT_MINUS_WRONG, '0 1',     0/1",
        "RIGHT_MINUS_WRONG, '0 1 2',   1/2",
        "RIGHT_MINUS_WRONG, '1',       0/1",
        "ANY_WRONG_IS_ZERO, '0 2',     1/1",
        "ANY_WRONG_IS_ZERO, '2',       1/2",
        "ANY_WRONG_IS_ZERO, '0 1 2',   0/1"
    })
    void multipleChoiceIsWorthWhatItsRuleSays(MultipleChoiceRule rule, String chosen, String worth) {
        QuestionContent question = multiple(4, Set.of(0, 2));

        Fraction got = share(question, new Answer.MultipleChoice(places(chosen)), rule);

        assertThat(got.numerator() + "/" + got.denominator()).isEqualTo(worth);
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsWorthAShareOfOne(MultipleChoiceRule rule) {
        Random random = new Random(7);
        for (int run = 0; run < RUNS; run++) {
            Fraction worth = share(anyQuestion(random), anyAnswer(random), rule);
            assertThat(worth).isBetween(Fraction.ZERO, Fraction.ONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rightAnswerIsWorthOneAndOnlyTheRightOne(MultipleChoiceRule rule) {
        Random random = new Random(8);
        for (int run = 0; run < RUNS; run++) {
            QuestionContent.MultipleChoice question = anyMultiple(random);
            TreeSet<Integer> chosen = subset(random, question.options().size());

            Fraction worth = share(question, new Answer.MultipleChoice(chosen), rule);

            assertThat(worth.equals(Fraction.ONE)).isEqualTo(chosen.equals(question.right()));
        }
    }

    @Test
    void allOrNothingIsNeverAPart() {
        Random random = new Random(9);
        for (int run = 0; run < RUNS; run++) {
            QuestionContent.MultipleChoice question = anyMultiple(random);
            Answer answer =
                    new Answer.MultipleChoice(subset(random, question.options().size()));
            assertThat(share(question, answer, MultipleChoiceRule.ALL_OR_NOTHING))
                    .isIn(Fraction.ZERO, Fraction.ONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreRightChoiceNeverTakesAwayAndOneMoreWrongChoiceNeverAdds(MultipleChoiceRule rule) {
        Random random = new Random(10);
        for (int run = 0; run < RUNS; run++) {
            QuestionContent.MultipleChoice question = anyMultiple(random);
            int options = question.options().size();
            TreeSet<Integer> chosen = subset(random, options);
            int added = random.nextInt(options);
            TreeSet<Integer> more = new TreeSet<>(chosen);
            more.add(added);

            Fraction before = share(question, new Answer.MultipleChoice(chosen), rule);
            Fraction after = share(question, new Answer.MultipleChoice(more), rule);

            if (question.right().contains(added)) {
                assertThat(after).isGreaterThanOrEqualTo(before);
            } else {
                assertThat(after).isLessThanOrEqualTo(before);
            }
        }
    }

    @Test
    void perOptionCountsEachOptionAlike() {
        Random random = new Random(11);
        for (int run = 0; run < RUNS; run++) {
            QuestionContent.MultipleChoice question = anyMultiple(random);
            int options = question.options().size();
            TreeSet<Integer> chosen = subset(random, options);
            long asTheyShould = IntStream.range(0, options)
                    .filter(i -> question.right().contains(i) == chosen.contains(i))
                    .count();

            assertThat(share(question, new Answer.MultipleChoice(chosen), MultipleChoiceRule.PER_OPTION))
                    .isEqualTo(Fraction.of(asTheyShould, options));
        }
    }

    @ParameterizedTest
    @EnumSource
    void choiceOfAnOptionThatIsNotThereIsWorthNothing(MultipleChoiceRule rule) {
        QuestionContent allRight = multiple(3, Set.of(0, 1, 2));

        for (int place : List.of(-1, 3, 1_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            TreeSet<Integer> chosen = new TreeSet<>(Set.of(0, 1, 2, place));
            assertThat(share(allRight, new Answer.MultipleChoice(chosen), rule)).isEqualTo(Fraction.ZERO);
            assertThat(share(single(1), new Answer.SingleChoice(place), rule)).isEqualTo(Fraction.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answerOfAnotherKindIsWorthNothing(MultipleChoiceRule rule) {
        assertThat(share(single(1), new Answer.TrueFalse(true), rule)).isEqualTo(Fraction.ZERO);
        assertThat(share(statement(true), new Answer.SingleChoice(0), rule)).isEqualTo(Fraction.ZERO);
        assertThat(share(multiple(2, Set.of(0)), new Answer.SingleChoice(0), rule))
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void statementIsRightOrWrong() {
        for (MultipleChoiceRule rule : MultipleChoiceRule.values()) {
            assertThat(share(statement(true), new Answer.TrueFalse(true), rule)).isEqualTo(Fraction.ONE);
            assertThat(share(statement(true), new Answer.TrueFalse(false), rule))
                    .isEqualTo(Fraction.ZERO);
            assertThat(share(statement(false), new Answer.TrueFalse(false), rule))
                    .isEqualTo(Fraction.ONE);
        }
    }

    private static Fraction share(QuestionContent question, Answer answer, MultipleChoiceRule rule) {
        return switch (Grader.grade(question, answer, rule)) {
            case Grade.Worth(Fraction share) -> share;
            case Grade.ByPerson() -> throw new AssertionError("a person marks " + question);
        };
    }

    private static QuestionContent anyQuestion(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> single(random.nextInt(4));
            case 1 -> statement(random.nextBoolean());
            default -> anyMultiple(random);
        };
    }

    /** Also such as no honest page would send. */
    private static Answer anyAnswer(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Answer.SingleChoice(random.nextInt(-3, 13));
            case 1 -> new Answer.TrueFalse(random.nextBoolean());
            default ->
                new Answer.MultipleChoice(random.ints(random.nextInt(1, 15), -3, 13)
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new)));
        };
    }

    private static QuestionContent.MultipleChoice anyMultiple(Random random) {
        int options = random.nextInt(2, QuestionContent.MAX_OPTIONS + 1);
        return multiple(options, subset(random, options));
    }

    private static TreeSet<Integer> subset(Random random, int options) {
        TreeSet<Integer> some = IntStream.range(0, options)
                .filter(_ -> random.nextBoolean())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        some.add(random.nextInt(options));
        return some;
    }

    private static QuestionContent.MultipleChoice multiple(int options, Set<Integer> right) {
        return new QuestionContent.MultipleChoice(LocalText.of("题"), texts(options), new TreeSet<>(right));
    }

    private static QuestionContent single(int right) {
        return new QuestionContent.SingleChoice(LocalText.of("题"), texts(4), right);
    }

    private static QuestionContent statement(boolean right) {
        return new QuestionContent.TrueFalse(LocalText.of("说法"), right);
    }

    private static List<LocalText> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> LocalText.of("选项" + i)).toList();
    }

    private static TreeSet<Integer> places(String chosen) {
        return Arrays.stream(chosen.split(" ")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
