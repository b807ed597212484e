package org.dushuban.format;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dushuban.shared.Tagged;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a fuzzer once found is read as it should be, and ends. */
class FuzzFindingsTest {

    private static final Path FINDINGS = Path.of("src/test/resources/fuzz");

    /** Far above what any of them takes; a reader that never ends must not hold up the others. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestFactory
    List<DynamicTest> everyFindingIsMended() throws IOException {
        try (Stream<Path> files = Files.walk(FINDINGS)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(FuzzFindingsTest::test)
                    .toList();
        }
    }

    private static DynamicTest test(Path file) {
        Format format = Tagged.of(Format.class, file.getParent().getFileName().toString());
        return DynamicTest.dynamicTest(
                FINDINGS.relativize(file).toString(),
                () -> assertTimeoutPreemptively(PATIENCE, () -> ReaderFuzz.check(format, Files.readAllBytes(file))));
    }
}
