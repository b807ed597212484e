package org.dushuban.quiz;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.dushuban.shared.Json;

/**
 * What an edit changes in a quiz.
 *
 * @param field the name in the rules, so that a record can be read without knowing a language
 */
record QuizDifference(String field, String from, String to) {

    static List<QuizDifference> between(Quiz before, QuizRules rules, List<Section> sections) {
        SequencedMap<String, String> old = told(before.rules(), before.sections());
        List<QuizDifference> all = new ArrayList<>();
        told(rules, sections).forEach((field, value) -> {
            String was = old.getOrDefault(field, "");
            if (!was.equals(value)) {
                all.add(new QuizDifference(field, was, value));
            }
        });
        return all;
    }

    private static SequencedMap<String, String> told(QuizRules rules, List<Section> sections) {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        told.put("title.zh", rules.title().zh());
        told.put("title.en", Objects.requireNonNullElse(rules.title().en(), ""));
        told.put("kind", rules.kind().tag());
        told.put("opens", moment(rules.window().opens()));
        told.put("closes", moment(rules.window().closes()));
        told.put("limit", rules.limit().toString());
        told.put("attempts", String.valueOf(rules.attempts()));
        told.put("counts", rules.counts().tag());
        told.put("pass", String.valueOf(rules.passPercent()));
        told.put("shuffle.questions", String.valueOf(rules.shuffleQuestions()));
        told.put("shuffle.options", String.valueOf(rules.shuffleOptions()));
        told.put("multiple-choice", rules.multipleChoice().tag());
        told.put("review", Json.write(rules.review()));
        told.put("questions", sections.stream().map(Json::write).collect(Collectors.joining(", ")));
        return told;
    }

    /** What is stored is rounded, so that a fraction of a second differs without anybody's doing. */
    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
