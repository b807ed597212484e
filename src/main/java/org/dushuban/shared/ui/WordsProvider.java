package org.dushuban.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word on a screen. Each feature owns {@code words/<feature>.zh.properties} and {@code .en.properties}; together they
 * are the bundle of a language. A key that is in none is a fault, and shows as one.
 */
@Component
public class WordsProvider implements I18NProvider {

    private final Map<String, Map<String, String>> words = new HashMap<>();

    WordsProvider() {
        for (Locale language : Languages.ALL) {
            words.put(language.getLanguage(), load(language.getLanguage()));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        String pattern = all(locale).get(key);
        if (pattern == null) {
            return "!" + key;
        }
        return params.length == 0 ? pattern : new MessageFormat(pattern, locale).format(params);
    }

    /** All words of the language nearest to that locale, by key. */
    public Map<String, String> all(Locale locale) {
        return words.getOrDefault(locale.getLanguage(), words.getOrDefault("zh", Map.of()));
    }

    private static Map<String, String> load(String language) {
        try {
            Map<String, String> all = new HashMap<>();
            for (Resource part : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:words/*." + language + ".properties")) {
                read(part).forEach((key, text) -> all.put((String) key, (String) text));
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Resource part) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(part.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
