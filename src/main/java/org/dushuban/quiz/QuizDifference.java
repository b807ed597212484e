package org.dushuban.quiz;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * What an edit changes in a quiz.
 *
 * @param what the name of the change in the audit trail
 * @param from the value before, in no language: a title, a number, a moment, or the tag of a choice
 */
record QuizDifference(String what, String from, String to) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** @param zone in which moments are written down */
    static List<QuizDifference> between(Quiz before, QuizRules rules, List<Section> sections, ZoneId zone) {
        SequencedMap<String, String> old = told(before.rules(), zone);
        List<QuizDifference> all = new ArrayList<>();
        told(rules, zone).forEach((what, value) -> {
            String was = old.getOrDefault(what, "");
            if (!was.equals(value)) {
                all.add(new QuizDifference(what, was, value));
            }
        });
        if (!before.sections().equals(sections)) {
            all.add(new QuizDifference("quiz.questions-changed", told(before.sections()), told(sections)));
        }
        return all;
    }

    private static SequencedMap<String, String> told(QuizRules rules, ZoneId zone) {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        told.put("quiz.title-zh-changed", rules.title().zh());
        told.put(
                "quiz.title-en-changed",
                Objects.requireNonNullElse(rules.title().en(), ""));
        told.put("quiz.kind-changed", rules.kind().tag());
        told.put("quiz.opens-changed", moment(rules.window().opens(), zone));
        told.put("quiz.closes-changed", moment(rules.window().closes(), zone));
        told.put("quiz.limit-changed", minutes(rules.limit()));
        told.put("quiz.attempts-changed", String.valueOf(rules.attempts()));
        told.put("quiz.counts-changed", rules.counts().tag());
        told.put("quiz.pass-changed", String.valueOf(rules.passPercent()));
        told.put("quiz.rule-changed", rules.multipleChoice().tag());
        told.put("quiz.shuffle-questions-changed", String.valueOf(rules.shuffleQuestions()));
        told.put("quiz.shuffle-options-changed", String.valueOf(rules.shuffleOptions()));
        told.put("quiz.review.from-changed", rules.review().from().tag());
        told.put("quiz.review-marks-changed", String.valueOf(rules.review().marks()));
        told.put("quiz.review-right-changed", String.valueOf(rules.review().rightAnswers()));
        told.put(
                "quiz.review-explanations-changed",
                String.valueOf(rules.review().explanations()));
        return told;
    }

    /** How many questions, and what they are worth together. */
    private static String told(List<Section> sections) {
        List<Section.Entry> entries =
                sections.stream().flatMap(section -> section.entries().stream()).toList();
        BigDecimal points = entries.stream().map(Section.Entry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "%d (%s)".formatted(entries.size(), points.stripTrailingZeros().toPlainString());
    }

    /** Minutes, with seconds where there are any: what is told as the same is not stored. */
    private static String minutes(Duration limit) {
        return limit.toSecondsPart() == 0
                ? String.valueOf(limit.toMinutes())
                : "%d:%02d".formatted(limit.toMinutes(), limit.toSecondsPart());
    }

    /** What is stored is rounded, so that a fraction of a second differs without anybody's doing. */
    private static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }
}
