package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.format.Effort;
import org.dushuban.format.Formats;
import org.dushuban.format.Reading;
import org.dushuban.format.Upload;
import org.dushuban.question.Fate;
import org.dushuban.question.IntakePlan;
import org.dushuban.question.StemMatch;
import org.junit.jupiter.api.Test;

class ReadImportTest {

    @Test
    void itWeighsWhatItHolds() {
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> ImportCase.row("题" + i + "长".repeat(9_000), "A"))
                .collect(Collectors.joining());
        byte[] table = (ImportCase.HEADINGS + rows).getBytes(StandardCharsets.UTF_8);
        Reading reading = Formats.read(new Upload("题目.csv", table), Effort.NONE);
        assertThat(reading.questions()).hasSize(100);

        // three bytes a character in the file, two in memory, but once in the cell and once in the question
        ReadImport fresh = read(reading, new Fate.Fresh());
        assertThat(fresh.weight()).isGreaterThan(table.length * 4 / 3);

        StemMatch match = new StemMatch(null, 0, 1, 1);
        ReadImport alike = read(reading, new Fate.Alike(List.of(match, match, match), false));
        assertThat(alike.weight()).isGreaterThan(fresh.weight() + 100 * 200);
    }

    private static ReadImport read(Reading reading, Fate fate) {
        List<Fate> fates = reading.questions().stream().map(_ -> fate).toList();
        return new ReadImport("", reading, List.of(), new IntakePlan(0, fates), Set.of(), List.of());
    }
}
