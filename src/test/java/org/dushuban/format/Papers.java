package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** Reads papers in tests, and says briefly what was read. */
final class Papers {

    private Papers() {}

    static Reading read(String text) {
        Found found = new Found(Effort.NONE);
        PaperText.read(text, found);
        return found.reading(Format.TEXT);
    }

    static List<QuestionContent> contents(Reading reading) {
        return reading.questions().stream().map(FoundQuestion::content).toList();
    }

    /** The one question of a paper about which nothing is found but what is no question. */
    static FoundQuestion only(String text) {
        Reading reading = read(text);
        assertThat(told(reading)).as(text).isEmpty();
        assertThat(reading.questions()).as(text).hasSize(1);
        return reading.questions().getFirst();
    }

    /** What was found, notes left out: the fault and the characters at its place. */
    static List<String> told(Reading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.fault().tag() + ": " + at(reading, finding))
                .toList();
    }

    static List<String> notes(Reading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.NOTE)
                .map(finding -> finding.fault().tag() + " x" + finding.times())
                .toList();
    }

    /** The characters of the text that a finding marks. */
    static String at(Reading reading, Finding finding) {
        return finding.place() instanceof Place.Line line && reading.text() != null
                ? reading.text().substring(line.from(), line.to())
                : "";
    }

    static QuestionContent single(String stem, int right, String... options) {
        return new QuestionContent.SingleChoice(LocalText.of(stem), texts(options), right);
    }

    static QuestionContent multiple(String stem, List<Integer> right, String... options) {
        return new QuestionContent.MultipleChoice(LocalText.of(stem), texts(options), new TreeSet<>(right));
    }

    static QuestionContent holds(String stem, boolean right) {
        return new QuestionContent.TrueFalse(LocalText.of(stem), right);
    }

    static List<LocalText> texts(String... texts) {
        return Arrays.stream(texts).map(LocalText::of).toList();
    }
}
