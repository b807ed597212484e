package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final LocalText STEM = LocalText.of("题干");
    private static final QuestionContent SINGLE = new QuestionContent.SingleChoice(STEM, texts(4), 2);
    private static final QuestionContent MULTIPLE =
            new QuestionContent.MultipleChoice(STEM, texts(4), new TreeSet<>(Set.of(0, 1, 3)));
    private static final QuestionContent STATEMENT = new QuestionContent.TrueFalse(STEM, false);

    private final Random random = new Random(1949);

    @Test
    void learnerSeesOnlyShownPlacesAndComesBackToTheAuthored() {
        for (int round = 0; round < 300; round++) {
            for (QuestionContent content : List.of(SINGLE, MULTIPLE, STATEMENT)) {
                List<Integer> order = anyOrder(content);
                Answer authored = Answers.guess(content, random);
                assertThat(Places.authored(content, order, Places.shown(order, authored)))
                        .contains(authored);
            }
        }
    }

    @Test
    void answerOfAnotherKindOrOutsideTheOptionsDoesNotFit() {
        List<Integer> order = List.of(3, 1, 0, 2);

        assertThat(Places.authored(SINGLE, order, new Answer.SingleChoice(0))).contains(new Answer.SingleChoice(3));
        assertThat(Places.authored(SINGLE, order, new Answer.SingleChoice(4))).isEmpty();
        assertThat(Places.authored(SINGLE, order, new Answer.SingleChoice(-1))).isEmpty();
        assertThat(Places.authored(SINGLE, order, new Answer.TrueFalse(true))).isEmpty();
        assertThat(Places.authored(MULTIPLE, order, new Answer.MultipleChoice(new TreeSet<>(Set.of(0, 9)))))
                .isEmpty();
        assertThat(Places.authored(MULTIPLE, order, new Answer.SingleChoice(0))).isEmpty();
        assertThat(Places.authored(STATEMENT, List.of(), new Answer.SingleChoice(0)))
                .isEmpty();
    }

    private List<Integer> anyOrder(QuestionContent content) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, content.parts().count()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static List<LocalText> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> LocalText.of("选项" + i)).toList();
    }
}
