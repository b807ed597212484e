package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any input of up to 20 MB ends within ten seconds and 256 MB. The worst of each format are read on every build; all of them
 * by {@code ./mvnw test-compile failsafe:integration-test@large -Dit.test=LargeInputTest -P thorough}.
 */
@Tag("large")
class LargeInputTest {

    /** Of the processor, so that other work on the machine does not count. That is promised, and not only hoped for. */
    private static final Duration PROMISED = Duration.ofSeconds(10);

    /** For a process that neither ends nor does anything. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Set<String> WORST = Set.of(
            "csv of wide rows",
            "workbook of inline cells",
            "workbook of different texts",
            "workbook of sheets",
            "document of comments in lines",
            "paper of short options",
            "GIFT of many options",
            "Moodle of one deep category",
            "Moodle of gaps that are none",
            "Moodle of lists in HTML",
            "Aiken of short questions",
            "package of small items",
            "package of middling items");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> theWorstInputEnds() {
        boolean thorough = Thorough.isOn();
        List<DynamicTest> tests = Stream.of(LargeTexts.all(), LargeXml.all(), LargeArchives.all())
                .flatMap(List::stream)
                .filter(input -> thorough || WORST.contains(input.name()))
                .map(input -> DynamicTest.dynamicTest(input.name(), () -> read(input)))
                .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(WORST.size());
        return tests;
    }

    private void read(LargeInput input) throws IOException, InterruptedException {
        byte[] bytes = input.bytes().get();
        assertThat(bytes.length).isBetween(1, Upload.MAX_BYTES);
        Path file = Files.write(folder.resolve("large." + input.suffix()), bytes);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeReading.class.getName(),
                        file.toString(),
                        String.valueOf(PROMISED.toSeconds()))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE);
        process.destroyForcibly().waitFor();
        String said = Files.readString(out);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        System.out.println(input.name() + ": " + said.lines().toList().getLast());
    }
}
