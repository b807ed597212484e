package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be found wrong is told with its reason and with what to do. */
class FormatFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyFaultHasItsReasonAndRemedy(String language) throws IOException {
        Properties words = words(language);
        assertThat(faults())
                .allSatisfy(fault -> assertThat(words.stringPropertyNames())
                        .contains(fault.key() + "reason", fault.key() + "remedy"));
    }

    /** Or it ends with what stands in the file. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyReasonIsASentence(String language) throws IOException {
        Properties words = words(language);
        assertThat(faults())
                .extracting(fault -> words.getProperty(fault.key() + "reason"))
                .allSatisfy(reason -> assertThat(reason).matches("(?s).*([。.]|[:：] ?\\{\\d})"));
    }

    @Test
    void whatToDoIsSaidInOneWay() throws IOException {
        Properties words = words("zh");
        assertThat(faults())
                .extracting(fault -> words.getProperty(fault.key() + "remedy"))
                .allSatisfy(remedy -> assertThat(remedy).doesNotContain("请").doesNotContain("无须"));
    }

    @Test
    void noTwoFaultsHaveTheSameName() {
        assertThat(faults().stream().map(FormatFault::tag)).doesNotHaveDuplicates();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/words/format." + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    private static List<FormatFault> faults() {
        return Stream.of(FormatFault.class.getPermittedSubclasses())
                .flatMap(faults -> Arrays.stream(faults.getEnumConstants()))
                .map(FormatFault.class::cast)
                .toList();
    }
}
