package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dushuban.support.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of every format: what is read of what was written is what the format can hold, and what is lost is told. */
class SheetRoundTripTest {

    private static final int QUESTIONS = 2_000;

    @ParameterizedTest
    @CsvSource({"XLSX, 1", "CSV, 1", "XLSX, 20261127", "CSV, 20261127"})
    void whatIsWrittenIsReadAgain(Format format, long seed) throws IOException {
        List<FoundQuestion> questions = new Questions(seed).list(QUESTIONS);
        Set<FoundQuestion> told = new HashSet<>();
        List<FoundQuestion> held = held(format, questions, told);
        Reading reading = Formats.read(new Upload("x." + format.suffix(), written(format, questions)), Effort.NONE);
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .as("seed %d", seed)
                .isEmpty();
        for (int i = 0; i < Math.min(held.size(), reading.questions().size()); i++) {
            assertThat(Questions.anywhere(reading.questions().get(i)))
                    .as("seed %d, question %d", seed, i)
                    .isEqualTo(Questions.anywhere(held.get(i)));
        }
        assertThat(reading.questions()).hasSameSizeAs(held);
        assertThat(reading.findings().stream().filter(finding -> finding.fault() == SheetFault.CELL_UNUSED))
                .isEmpty();
        assertThat(held.size()).isEqualTo(QUESTIONS);
        for (int i = 0; i < QUESTIONS; i++) {
            if (!held.get(i).equals(questions.get(i))) {
                assertThat(told).as("seed %d, question %d", seed, i).contains(questions.get(i));
            }
        }
    }

    private static List<FoundQuestion> held(Format format, List<FoundQuestion> questions, Set<FoundQuestion> told) {
        SheetExport export = new SheetExport(format == Format.XLSX);
        List<FoundQuestion> held = new ArrayList<>();
        questions.forEach(
                question -> export.held(question, (one, _, _) -> told.add(one)).ifPresent(held::add));
        return held;
    }

    private static byte[] written(Format format, List<FoundQuestion> questions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Formats.write(format, questions.iterator(), Questions::picture, out, _ -> {});
        return out.toByteArray();
    }
}
