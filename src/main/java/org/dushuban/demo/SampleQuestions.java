package org.dushuban.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dushuban.question.Difficulty;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.Source;
import org.dushuban.question.Topic;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The sample bank as it stands in {@code demo/questions.json}.
 *
 * @param topics those at the top first
 * @param edited later wordings of some of the questions
 * @param drafts what a unit below has in its own bank, on the way to being published
 */
record SampleQuestions(
        List<SampleTopic> topics,
        List<SampleQuestion> questions,
        List<SampleQuestion> edited,
        List<SampleDraft> drafts) {

    /** @param parent the key of the topic above, null at the top */
    record SampleTopic(String key, @Nullable String parent, LocalText name) {}

    /** @param remark with which it was returned to its author; null where it waits */
    record SampleDraft(SampleQuestion question, @Nullable String remark) {}

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

        /** Whether the sample quizzes draw it: what is ticked makes their papers, on which the figures of the demo rest. */
        boolean ticked() {
            return switch (content) {
                case QuestionContent.SingleChoice _, QuestionContent.MultipleChoice _, QuestionContent.TrueFalse _ ->
                    true;
                case QuestionContent.FillIn _,
                        QuestionContent.Numeric _,
                        QuestionContent.Date _,
                        QuestionContent.Ordering _,
                        QuestionContent.Matching _,
                        QuestionContent.ShortText _ -> false;
            };
        }

        NewQuestion about(Topic.@Nullable Id known, Source proof) {
            return new NewQuestion(
                    number, new QuestionDraft(content, hardness(), known, tags, explanation, proof, null));
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
            @Nullable String contains) {

        /** The citation; empty where it is a passage. */
        Optional<Source> citation() {
            return Optional.ofNullable(work).map(title -> new Source.Citation(title, place));
        }
    }

    /** The key of the topic at the top under which that one is, or its own. */
    String top(String key) {
        return topics.stream()
                .filter(topic -> topic.key().equals(key))
                .findFirst()
                .map(SampleTopic::parent)
                .orElse(key);
    }

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
