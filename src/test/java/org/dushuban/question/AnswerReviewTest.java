package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.support.SomeQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerReviewTest {

    private static final LocalText STEM = LocalText.of("题干");

    @Test
    void writtenAnswersStandBesideWhatIsAccepted() {
        QuestionContent gaps = new QuestionContent.FillIn(STEM, List.of(Blank.of("南湖", "嘉兴南湖"), Blank.of("1921")));
        QuestionContent number =
                new QuestionContent.Numeric(STEM, new BigDecimal("3.140"), new BigDecimal("0.01"), null);
        QuestionContent date = new QuestionContent.Date(STEM, new PartialDate(1921, 7, 23), 0, 30);

        assertThat(told(gaps, new Answer.FillIn(List.of("南湖", ""))))
                .isEqualTo(new AnswerReview.Entries(List.of(
                        new AnswerReview.Entry("南湖", "南湖 / 嘉兴南湖", true), new AnswerReview.Entry("", "1921", false))));
        assertThat(told(number, new Answer.Numeric("3.15")))
                .isEqualTo(new AnswerReview.Entries(List.of(new AnswerReview.Entry("3.15", "3.14 ± 0.01", true))));
        assertThat(told(date, new Answer.Date("1921年7月")))
                .isEqualTo(new AnswerReview.Entries(List.of(new AnswerReview.Entry("1921年7月", "1921-07-23", false))));
        assertThat(told(date, null))
                .isEqualTo(new AnswerReview.Entries(List.of(new AnswerReview.Entry("", "1921-07-23", false))));
    }

    @Test
    void arrangedAnswersStandBesideTheRightArrangement() {
        LocalText one = LocalText.of("一");
        LocalText two = LocalText.of("二");
        QuestionContent row = new QuestionContent.Ordering(STEM, List.of(one, two), OrderingRule.POSITION);
        QuestionContent matching =
                new QuestionContent.Matching(STEM, List.of(new Pair(one, two), new Pair(two, two)), List.of(one));

        assertThat(told(row, new Answer.Ordering(List.of(1, 0))))
                .isEqualTo(new AnswerReview.Sequence(List.of(two, one), List.of(one, two)));
        assertThat(told(matching, new Answer.Matching(new TreeMap<>(Map.of(0, 1)))))
                .isEqualTo(new AnswerReview.Couples(
                        List.of(new AnswerReview.Couple(one, one, two), new AnswerReview.Couple(two, null, two))));
        assertThat(told(new QuestionContent.ShortText(STEM, one, 9), new Answer.ShortText("二")))
                .isEqualTo(new AnswerReview.Essay("二", one));
    }

    /** The same review comes of every key: what differs would tell. */
    @ParameterizedTest
    @EnumSource
    void nothingIsToldBeforeItMayBe(QuestionKind kind) {
        SomeQuestions questions = new SomeQuestions(5);
        for (int round = 0; round < 100; round++) {
            QuestionContent content = questions.of(kind);
            AnswerReview untold = review(content, null, false);

            assertThat(Json.write(untold)).doesNotContain("\"right\"", "\"fits\"", "\"model\"");
            assertThat(Json.write(review(content, Answers.right(content), false)))
                    .doesNotContain("\"right\"", "\"fits\"", "\"model\"");
            assertThat(Json.write(review(content, null, true))).containsAnyOf("\"right\"", "\"model\"");
        }
    }

    private static AnswerReview told(QuestionContent content, Answer answer) {
        return review(content, answer, true);
    }

    private static AnswerReview review(QuestionContent content, Answer answer, boolean tell) {
        List<Integer> order =
                IntStream.range(0, content.parts().count()).boxed().toList();
        return AnswerReview.of(content, order, answer, tell);
    }
}
