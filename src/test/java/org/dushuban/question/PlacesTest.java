package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.shared.LocalText;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacesTest {

    private static final LocalText STEM = LocalText.of("题干");
    private static final QuestionContent SINGLE = new QuestionContent.SingleChoice(STEM, texts(4), 2);
    private static final QuestionContent MULTIPLE =
            new QuestionContent.MultipleChoice(STEM, texts(4), new TreeSet<>(Set.of(0, 1, 3)));

    private final Random random = new Random(1949);
    private final SomeQuestions questions = new SomeQuestions(1949);

    @ParameterizedTest
    @EnumSource
    void learnerSeesOnlyShownPlacesAndComesBackToTheAuthored(QuestionKind kind) {
        for (int round = 0; round < 300; round++) {
            QuestionContent content = questions.of(kind);
            List<Integer> order = anyOrder(content);
            Answer authored = fitting(content);

            assertThat(Places.authored(content, order, Places.shown(order, authored)))
                    .as("%s in %s", content, order)
                    .contains(authored);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rightAnswerIsWorthEverythingHoweverItWasShown(QuestionKind kind) {
        for (int round = 0; round < 300; round++) {
            QuestionContent content = questions.of(kind);
            List<Integer> order = anyOrder(content);
            Answer shown = Places.shown(order, Answers.right(content));
            Answer authored = Places.authored(content, order, shown).orElseThrow();
            Grade expected = content.markedByPerson() ? new Grade.ByPerson() : Grade.whole(true);

            assertThat(Grader.grade(content, authored, MultipleChoiceRule.RIGHT_MINUS_WRONG))
                    .as("%s in %s", content, order)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answerOfAnotherKindDoesNotFit(QuestionKind kind) {
        QuestionContent content = questions.of(kind);
        for (QuestionKind other : QuestionKind.values()) {
            if (other != kind) {
                assertThat(Places.authored(content, anyOrder(content), Answers.right(questions.of(other))))
                        .isEmpty();
            }
        }
    }

    @Test
    void choiceOutsideTheOptionsDoesNotFit() {
        List<Integer> order = List.of(3, 1, 0, 2);

        assertThat(Places.authored(SINGLE, order, new Answer.SingleChoice(0))).contains(new Answer.SingleChoice(3));
        assertThat(Places.authored(SINGLE, order, new Answer.SingleChoice(4))).isEmpty();
        assertThat(Places.authored(SINGLE, order, new Answer.SingleChoice(-1))).isEmpty();
        assertThat(Places.authored(MULTIPLE, order, new Answer.MultipleChoice(new TreeSet<>(Set.of(0, 9)))))
                .isEmpty();
    }

    @Test
    void answerThatNamesWhatTheQuestionHasNotDoesNotFit() {
        QuestionContent row = new QuestionContent.Ordering(STEM, texts(3), OrderingRule.POSITION);
        QuestionContent gaps = new QuestionContent.FillIn(STEM, List.of(Blank.of("一"), Blank.of("二")));
        QuestionContent text = new QuestionContent.ShortText(STEM, STEM, 3);
        QuestionContent matching = new QuestionContent.Matching(
                STEM,
                List.of(new Pair(LocalText.of("一"), LocalText.of("甲")), new Pair(LocalText.of("二"), LocalText.of("乙"))),
                List.of(LocalText.of("丙")));
        List<Integer> order = List.of(2, 0, 1);

        assertThat(Places.authored(row, order, new Answer.Ordering(List.of(0, 1))))
                .isEmpty();
        assertThat(Places.authored(row, order, new Answer.Ordering(List.of(2, 0, 1))))
                .contains(new Answer.Ordering(List.of(1, 2, 0)));
        assertThat(Places.authored(gaps, List.of(), new Answer.FillIn(List.of("一"))))
                .isEmpty();
        assertThat(Places.authored(text, List.of(), new Answer.ShortText("太长了吧")))
                .isEmpty();
        assertThat(Places.authored(text, List.of(), new Answer.ShortText("不太长")))
                .isPresent();
        assertThat(Places.authored(matching, order, matching(0, 3))).isEmpty();
        assertThat(Places.authored(matching, order, matching(0, -1))).isEmpty();
        assertThat(Places.authored(matching, order, matching(2, 0))).isEmpty();
        assertThat(Places.authored(matching, order, matching(-1, 0))).isEmpty();
        assertThat(Places.authored(matching, order, matching(1, 0))).contains(matching(1, 2));
    }

    private Answer fitting(QuestionContent content) {
        return random.nextBoolean() ? Answers.right(content) : Answers.guess(content, random);
    }

    private List<Integer> anyOrder(QuestionContent content) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, content.parts().count()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static Answer matching(int left, int choice) {
        return new Answer.Matching(new TreeMap<>(Map.of(left, choice)));
    }

    private static List<LocalText> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> LocalText.of("选项" + i)).toList();
    }
}
