package org.dushuban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages agree with each other, keys with the code, and the code with the keys. */
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/words");

    /** Keys are put together from a tag only below these stems, each followed by a name the code owns. */
    private static final Pattern STEM = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\"");

    private static final Pattern WRITTEN_KEY = Pattern.compile("(?m)^([a-z][\\w.-]*)=");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile(
            "(?:new (?:Button|H1|H2|H3|Span|Paragraph|Div|TextField|TextArea|Checkbox|Select|ComboBox|Text|Option)\\(\"[^\"]|"
                    + "set(?:Text|Label|Placeholder|HelperText|ErrorMessage|Header|AriaLabel|Title)\\(\"|Toast\\.show\\(\")");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Map<String, String> chinese = words("zh");
        Map<String, String> english = words("en");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese.keySet())
                .allSatisfy(key ->
                        assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(chinese.get(key))));
    }

    @Test
    void everyPatternCanBeFormatted() throws IOException {
        for (String language : List.of("zh", "en")) {
            words(language).forEach((key, text) -> {
                // a unit of counting may have no word in one language
                assertThat(text.isBlank() && !key.endsWith(".unit")).as(key).isFalse();
                assertThat(text).as(key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
            });
        }
    }

    /** Also within a file, where the later one of two would win in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyFeatureOwnsItsKeys(String language) throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            assertThat(files.filter(file -> file.toString().endsWith("." + language + ".properties"))
                            .flatMap(file ->
                                    WRITTEN_KEY.matcher(read(file)).results().map(found -> found.group(1))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyInTheCodeHasItsWords() throws IOException {
        Set<String> known = words("zh").keySet();
        Set<String> stems =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String code : sources("src/main/java", ".java")) {
            for (String key : matches(KEY, withoutAnnotationsOfSpring(code))) {
                if (stems.contains(key.substring(0, key.indexOf('.'))) && !known.contains(key) && !isPart(key, known)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        List<String> code = new ArrayList<>(sources("src/main/java", ".java"));
        code.addAll(sources("frontend", ".js"));
        String all = String.join("\n", code);
        Set<String> stems = matches(STEM, all);
        Set<String> unused = words("zh").keySet().stream()
                .filter(key -> !all.contains('"' + key + '"'))
                .filter(key -> !all.contains('"' + key.substring(key.indexOf('.') + 1) + '"'))
                .filter(key -> stems.stream().noneMatch(key::startsWith))
                .filter(key -> !usedByPage(key, all))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void noWordOfAScreenStandsInTheCode() throws IOException {
        List<String> literals = new ArrayList<>();
        for (String code : sources("src/main/java", ".java")) {
            if (code.contains("package org.dushuban.demo")) {
                continue;
            }
            literals.addAll(matches(LITERAL, code));
            code.lines()
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("//"))
                    .filter(line -> line.matches(".*\"[^\"]*[\\u4e00-\\u9fff][^\"]*\".*"))
                    .filter(line -> code.contains(".ui;"))
                    .forEach(literals::add);
        }
        assertThat(literals).isEmpty();
    }

    private static boolean usedByPage(String key, String code) {
        return key.startsWith("paper.")
                && (code.contains("'" + key.substring("paper.".length()) + "'")
                        || code.contains("`" + key.substring("paper.".length()))
                        || key.endsWith(".one")
                        || key.endsWith(".other"));
    }

    /** Some keys are put together: from a stem, or, as those of the audit trail, from a prefix and a stored name. */
    private static boolean isPart(String key, Set<String> known) {
        return known.stream().anyMatch(one -> one.startsWith(key + ".") || one.endsWith("." + key));
    }

    private static String withoutAnnotationsOfSpring(String code) {
        return code.replaceAll("@(Value|Scheduled|ConditionalOnProperty|Column|Query)\\([^)]*\\)", "");
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    private static Set<String> placeholders(String text) {
        return matches(PLACEHOLDER, text);
    }

    private static List<String> sources(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(WordsTest::read)
                    .toList();
        }
    }

    private static Map<String, String> words(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(WORDS)) {
            files.filter(file -> file.toString().endsWith("." + language + ".properties"))
                    .forEach(file -> load(file).forEach((key, text) -> all.put((String) key, (String) text)));
        }
        return all;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
