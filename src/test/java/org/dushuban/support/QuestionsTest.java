package org.dushuban.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dushuban.format.FoundQuestion;
import org.dushuban.question.QuestionKind;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void sameSeedGivesTheSameQuestions() {
        assertThat(new Questions(7).list(900)).isEqualTo(new Questions(7).list(900));
    }

    @Test
    void everyKindComesAndNothingTwice() {
        List<FoundQuestion> questions = new Questions(3).list(2_000);
        assertThat(questions.stream().map(question -> question.content().kind()).distinct())
                .hasSize(QuestionKind.values().length);
        assertThat(questions.stream().map(question -> question.content().stem()))
                .doesNotHaveDuplicates();
        assertThat(questions.stream().map(FoundQuestion::number).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }
}
