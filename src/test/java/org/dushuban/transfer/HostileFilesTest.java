package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.dushuban.format.FileFault;
import org.dushuban.format.Finding;
import org.dushuban.format.Severity;
import org.dushuban.format.Upload;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever is sent: the run ends, says clearly why, takes little memory, is no news for the log, and nothing is written. */
@Tag("large")
class HostileFilesTest extends ImportCase {

    private static final List<String> BANK =
            List.of("question", "question_version", "question_tag", "topic", "attachment", "question_flag");

    /** Bytes, what is thrown away at once among them, so that far less is held at a time. */
    private static final long ALLOCATED = 500_000_000;

    private static final List<Properties> WORDS = List.of(words("zh"), words("en"));

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    static Stream<HostileFiles.HostileFile> files() throws IOException, GeneralSecurityException {
        return HostileFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsRefusedWithItsReason(HostileFiles.HostileFile file) {
        List<Long> before = counts();
        long allocated = allocated();
        ImportRun run = checked(file.upload());
        assertThat(allocated() - allocated).as("bytes allocated").isLessThan(ALLOCATED);

        assertThat(run.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(run.report().counts().questions()).isZero();
        List<Finding> errors = run.report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).extracting(Finding::fault).contains(file.fault());
        assertThat(errors).allSatisfy(HostileFilesTest::assertHasWords);
        assertThat(run.report().findings().toString()).doesNotContain("root:", "lollol");

        assertThat(confirmed(run).report().written().added()).isZero();
        assertThat(counts()).isEqualTo(before);
        assertQuiet();
    }

    @Test
    void aFileOfAHundredMegabytesIsNotEvenKept() {
        long before = rows("import_run");
        assertThatThrownBy(() -> imports.start(bank, new Upload("题目.csv", new byte[100_000_000])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> imports.start(bank, new Upload("题目.csv", new byte[Upload.MAX_BYTES + 1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows("import_run")).isEqualTo(before);
        assertEmptyBank();
    }

    @Test
    void aSheetMayClaimToBeHuge() {
        String rows = Sheets.row(1, "题型", "题干", "答案") + Sheets.row(1_048_576, "判断", "甲", "对");
        for (String dimension : List.of("A1:XFD1048576", "A1:ZZZZ99999999999999", "")) {
            byte[] sheet = Sheets.rawXlsx(
                    Sheets.sheetXml(rows).replace("<sheetData>", "<dimension ref=\"" + dimension + "\"/><sheetData>"));
            long allocated = allocated();
            ImportRun run = checked(new Upload("题目.xlsx", sheet));
            assertThat(allocated() - allocated).isLessThan(ALLOCATED);
            assertThat(run.report().counts().questions()).isEqualTo(1);
        }
        assertQuiet();
    }

    @Test
    void whatHasAWrongSuffixIsReadAsWhatItIsAndTold() {
        Upload table = csv(rows(2));
        byte[] workbook = Sheets.xlsx(List.of(List.of("题型", "题干", "答案"), List.of("判断", "甲", "对")));
        assertTold(new Upload("题目.xlsx", table.bytes()), 2);
        assertTold(new Upload("题目.csv", workbook), 1);
    }

    @Test
    void aNameOfAnyLengthIsTaken() {
        ImportRun run =
                checked(new Upload("名".repeat(5_000) + ".csv", csv(rows(1)).bytes()));
        assertThat(run.file()).hasSize(200);
        assertThat(run.report().counts().questions()).isEqualTo(1);
    }

    private void assertTold(Upload upload, int questions) {
        ImportRun run = checked(upload);
        assertThat(run.report().counts().questions()).isEqualTo(questions);
        assertThat(run.report().findings()).extracting(Finding::fault).contains(FileFault.SUFFIX);
    }

    private static void assertHasWords(Finding finding) {
        assertThat(WORDS)
                .allSatisfy(words -> assertThat(words.stringPropertyNames())
                        .contains(
                                finding.fault().key() + "reason",
                                finding.fault().key() + "remedy"));
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Imports.class.getResourceAsStream("/words/format." + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void assertQuiet() {
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
        assertThat(log.list).noneMatch(event -> event.getThrowableProxy() != null);
    }

    private List<Long> counts() {
        return BANK.stream().map(this::rows).toList();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
