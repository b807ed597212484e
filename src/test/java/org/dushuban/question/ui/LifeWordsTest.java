package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.dushuban.question.BulkOutcome;
import org.dushuban.question.FieldDiff;
import org.dushuban.question.PublishOutcome;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Remark;
import org.dushuban.shared.Tagged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a service may answer about a question's life has its words. */
class LifeWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyAnswerHasItsWords(String language) throws Exception {
        Properties words = new Properties();
        try (var file = LifeWordsTest.class.getResourceAsStream("/words/question." + language + ".properties")) {
            words.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
        }
        List<String> keys = Stream.of(
                        keys("question.remark.", Remark.Kind.values()),
                        keys("question.skipped.", BulkOutcome.Obstacle.values()),
                        keys("question.skipped.", PublishOutcome.Reason.values()),
                        keys("question.part.", FieldDiff.Field.values()),
                        keys("question.state.", QuestionState.values()),
                        keys("question.refused.", PublishOutcome.Reason.values()))
                .flatMap(some -> some)
                .toList();
        assertThat(words.stringPropertyNames())
                .as(Locale.of(language).toString())
                .containsAll(keys);
    }

    private static Stream<String> keys(String prefix, Tagged[] values) {
        return Arrays.stream(values).map(value -> prefix + value.tag());
    }
}
