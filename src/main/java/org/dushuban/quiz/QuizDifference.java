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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.QuestionVersion;

/**
 * What an edit changes in a quiz.
 *
 * @param what the name of the change in the audit trail
 * @param from the value before, in no language: a title, a number, a moment, the tag of a choice, or the places of a paper
 */
record QuizDifference(String what, String from, String to) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** So many places are told one by one. */
    private static final int PLACES = 20;

    /**
     * @param zone in which moments are written down
     * @param wordings what those questions are called that are in one of the two papers
     */
    static List<QuizDifference> between(
            Quiz before,
            QuizRules rules,
            List<Section> sections,
            ZoneId zone,
            Function<QuestionVersion.Id, String> wordings) {
        SequencedMap<String, String> was = told(before.rules(), zone);
        List<QuizDifference> all = new ArrayList<>();
        told(rules, zone).forEach((what, value) -> {
            String old = was.getOrDefault(what, "");
            if (!old.equals(value)) {
                all.add(new QuizDifference(what, old, value));
            }
        });
        if (!before.sections().equals(sections)) {
            List<Section.Entry> old = before.entries();
            List<Section.Entry> now = entries(sections);
            all.add(new QuizDifference("quiz.questions-changed", told(old, now, wordings), told(now, old, wordings)));
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

    /** How many questions, what they are worth together, and those that stand in their place on this paper alone. */
    private static String told(
            List<Section.Entry> entries, List<Section.Entry> others, Function<QuestionVersion.Id, String> wordings) {
        BigDecimal points = entries.stream().map(Section.Entry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Integer> places = IntStream.range(0, entries.size())
                .filter(place -> place >= others.size() || !entries.get(place).equals(others.get(place)))
                .boxed()
                .toList();
        String each = places.stream()
                .limit(PLACES)
                .map(place -> "; %d: %s (%s)"
                        .formatted(
                                place + 1,
                                wordings.apply(entries.get(place).version()),
                                entries.get(place).points().toPlainString()))
                .collect(Collectors.joining());
        return "%d (%s)%s%s"
                .formatted(
                        entries.size(),
                        points.stripTrailingZeros().toPlainString(),
                        each,
                        places.size() > PLACES ? "; …" : "");
    }

    private static List<Section.Entry> entries(List<Section> sections) {
        return sections.stream().flatMap(section -> section.entries().stream()).toList();
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
