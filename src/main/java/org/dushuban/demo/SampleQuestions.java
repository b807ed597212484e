package org.dushuban.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** The sample bank as it stands in {@code demo/questions.json}. */
record SampleQuestions(List<SampleTopic> topics, List<SampleQuestion> questions) {

    record SampleTopic(String key, LocalText name) {}

    record SampleQuestion(
            String number,
            String topic,
            String difficulty,
            Set<String> tags,
            QuestionContent content,
            LocalText explanation,
            SampleSource source) {

        Difficulty hardness() {
            return Difficulty.valueOf(difficulty.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /**
     * A citation by work and place, or a passage of a sample material, found by words that it contains.
     */
    record SampleSource(
            String kind,
            @Nullable LocalText work,
            @Nullable LocalText place,
            @Nullable String material,
            @Nullable String contains) {}

    static SampleQuestions load() {
        return Json.read(text("demo/questions.json"), SampleQuestions.class);
    }

    static String text(String resource) {
        try (InputStream stream = SampleQuestions.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
