package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dushuban.question.QuestionContent;
import org.dushuban.support.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleLawTest {

    private final ExchangeLaw law = new ExchangeLaw(new MoodleWriter(), new MoodleReader());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatWasWrittenIsReadAgain(long seed) {
        List<FoundQuestion> questions = new Questions(seed).list(500);
        ExchangeLaw.Kept kept = law.holdsFor(questions, "seed " + seed);
        assertThat(kept.held()).as("seed " + seed).isGreaterThan(250);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aSecondTimeItGoesOutAsTheFirst(long seed) {
        law.isSettledFor(new Questions(seed).list(450), "seed " + seed);
        law.isSettledFor(Questions.simple(seed).list(450), "simple seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void sourcesAtTheEndOfExplanationsNeverKeepAQuestionOut(long seed) {
        List<FoundQuestion> questions = ExplainedBySource.list(seed, 300);
        ExchangeLaw.Kept kept = law.holdsFor(questions, "seed " + seed);
        assertThat(kept.held()).as("seed " + seed).isEqualTo(questions.size());
        law.isSettledFor(questions, "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void plainQuestionsAreHeldButForTheKindsThatMoodleDoesNotHave(long seed) {
        List<FoundQuestion> questions = Questions.simple(seed).list(450).stream()
                .filter(MoodleLawTest::isOfMoodle)
                .toList();
        ExchangeLaw.Kept kept = law.holdsFor(questions, "seed " + seed);
        assertThat(kept.held()).as("seed " + seed).isEqualTo(questions.size());
    }

    private static boolean isOfMoodle(FoundQuestion question) {
        return switch (question.content()) {
            case QuestionContent.Date _ -> false;
            case QuestionContent.FillIn _,
                    QuestionContent.Ordering _,
                    QuestionContent.SingleChoice _,
                    QuestionContent.MultipleChoice _,
                    QuestionContent.TrueFalse _,
                    QuestionContent.Numeric _,
                    QuestionContent.Matching _,
                    QuestionContent.ShortText _ -> true;
        };
    }

    @Test
    void whatMoodleDoesNotHaveIsLeftOutAndNoted() {
        for (FoundQuestion question : Questions.simple(5).list(90)) {
            boolean held = new MoodleWriter().held(question, (_, _, _) -> {}).isPresent();
            assertThat(held).as(question.toString()).isEqualTo(isOfMoodle(question));
        }
    }
}
