package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.question.Answer;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionVersion;
import org.dushuban.quiz.Paper;
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

    @Test
    void memberSeesOnlyShownPlacesAndComesBackToTheAuthored() {
        for (int round = 0; round < 300; round++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            java.util.Collections.shuffle(order, random);
            Paper.Slot slot = new Paper.Slot(1, new QuestionVersion.Id(UUID.randomUUID()), BigDecimal.ONE, order);
            QuestionContent content = List.of(SINGLE, MULTIPLE, STATEMENT).get(random.nextInt(3));
            Answer shown = someAnswer();
            Places.authored(slot, content, shown)
                    .ifPresent(
                            authored -> assertThat(Places.shown(slot, authored)).isEqualTo(shown));
        }
    }

    @Test
    void answerOfAnotherKindOrOutsideTheOptionsDoesNotFit() {
        Paper.Slot slot =
                new Paper.Slot(1, new QuestionVersion.Id(UUID.randomUUID()), BigDecimal.ONE, List.of(3, 1, 0, 2));

        assertThat(Places.authored(slot, SINGLE, new Answer.SingleChoice(0))).contains(new Answer.SingleChoice(3));
        assertThat(Places.authored(slot, SINGLE, new Answer.SingleChoice(4))).isEmpty();
        assertThat(Places.authored(slot, SINGLE, new Answer.SingleChoice(-1))).isEmpty();
        assertThat(Places.authored(slot, SINGLE, new Answer.TrueFalse(true))).isEmpty();
        assertThat(Places.authored(slot, MULTIPLE, new Answer.MultipleChoice(new TreeSet<>(Set.of(0, 9)))))
                .isEmpty();
        assertThat(Places.authored(slot, MULTIPLE, new Answer.SingleChoice(0))).isEmpty();
        assertThat(Places.authored(slot, STATEMENT, new Answer.SingleChoice(0))).isEmpty();
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
        return Result.of(new Paper(slots), contents, answers, rule, passPercent);
    }

    private static List<LocalText> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> LocalText.of("选项" + number))
                .toList();
    }
}
