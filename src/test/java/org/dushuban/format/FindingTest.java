package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dushuban.question.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kind of question is told by its tag, so that each reader sees its name in an own language. */
class FindingTest {

    private static final Wording ENGLISH =
            (key, _) -> Map.of("question.kind.fill-in", "Fill in", "question.kind.single-choice", "Single choice")
                    .getOrDefault(key, key);

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void aKindHasItsName(QuestionKind kind) {
        Finding finding = finding(MoodleFault.KIND, kind.tag());
        assertThat(finding.value((key, _) -> key)).isEqualTo("question.kind." + kind.tag());
        assertThat(finding.arguments((key, _) -> key)).containsExactly("question.kind." + kind.tag());
    }

    @Test
    void allElseIsToldAsItStands() {
        assertThat(finding(MoodleFault.GRADING, "date").value(ENGLISH)).isEqualTo("date");
        assertThat(finding(SheetFault.KIND_GUESSED, "单选题").value(ENGLISH)).isEqualTo("单选题");
    }

    @Test
    void aKindThatWasGuessedIsNamed() {
        String sheet = "题干,选项A,选项B,答案\n哪一年？,1921,1949,A\n";
        assertThat(told(new Upload("题.csv", sheet.getBytes(StandardCharsets.UTF_8)), SheetFault.KIND_GUESSED))
                .isEqualTo("Single choice");
    }

    @Test
    void aKindThatHasNoOptionsIsNamed() {
        String paper = "一、填空题\n1. 党的一大在____召开。\nA. 上海\nB. 北京\n答案：上海\n";
        assertThat(told(new Upload("题.txt", paper.getBytes(StandardCharsets.UTF_8)), PaperFault.KIND_OPTIONS))
                .isEqualTo("Fill in");
    }

    private static Finding finding(FormatFault fault, String value) {
        return new Finding(Severity.NOTE, new Place.File(), fault, value, List.of(), 1);
    }

    private static Object told(Upload upload, FormatFault fault) {
        return Formats.read(upload, Effort.NONE).findings().stream()
                .filter(finding -> finding.fault() == fault)
                .findFirst()
                .orElseThrow()
                .arguments(ENGLISH)[0];
    }
}
