package org.dushuban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dushuban.Dushuban;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The tree of features stays a tree, and the map of it stays true. */
class ModularityTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (.+?) \\| (.*?) \\|$", Pattern.MULTILINE);

    private final ApplicationModules modules = ApplicationModules.of(Dushuban.class);

    @Test
    void featuresKnowOnlyWhomTheyName() {
        modules.verify();
    }

    @Test
    void theMapInTheDocumentsIsTheCode() throws IOException {
        assertThat(documented()).isEqualTo(built());
    }

    private Map<String, String> built() {
        Map<String, String> sentences = new TreeMap<>();
        for (ApplicationModule module : modules) {
            sentences.put(module.getIdentifier().toString(), sentence(module) + " <- " + knows(module));
        }
        return sentences;
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/architecture.md")));
        while (row.find()) {
            sentences.put(row.group(1), row.group(2) + " <- " + row.group(3).replace("`", ""));
        }
        return sentences;
    }

    private static String sentence(ApplicationModule module) {
        Matcher matcher = Pattern.compile("/\\*\\* (.+?) \\*/").matcher(packageInfo(module));
        assertThat(matcher.find()).as("a sentence in %s", module).isTrue();
        return matcher.group(1);
    }

    private static String knows(ApplicationModule module) {
        Matcher matcher = Pattern.compile("allowedDependencies = \\{(.*?)\\}", Pattern.DOTALL)
                .matcher(packageInfo(module));
        assertThat(matcher.find()).as("what %s may know", module).isTrue();
        return java.util.Arrays.stream(matcher.group(1).split(","))
                .map(name -> name.replaceAll("[\"\\s]", "").replaceAll("::.*", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String packageInfo(ApplicationModule module) {
        try {
            return Files.readString(
                    Path.of("src/main/java/org/dushuban", module.getIdentifier().toString(), "package-info.java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
