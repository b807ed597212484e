package org.dushuban.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.account.PreferenceStore;
import org.dushuban.account.Preferences;
import org.dushuban.shared.ui.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** How the page looks to the one who asks: as the account says, else the device, else the browser, else in Chinese. */
@Component
class Appearance {

    private final PreferenceStore preferences;

    Appearance(PreferenceStore preferences) {
        this.preferences = preferences;
    }

    Preferences preferences() {
        return preferences.current();
    }

    Locale language(Preferences chosen, VaadinRequest request) {
        return language(Optional.ofNullable(chosen.language()), browser(request));
    }

    /** What the browser asks for; without a wish the container would answer with the server's own language. */
    static List<Locale> browser(VaadinRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
    }

    /** The first of the reader's languages that is one of ours, unless one was chosen. */
    static Locale language(Optional<Locale> chosen, List<Locale> browser) {
        return chosen.map(Languages::nearest)
                .orElseGet(() -> browser.stream()
                        .filter(Appearance::isOurs)
                        .findFirst()
                        .map(Languages::nearest)
                        .orElse(Languages.CHINESE));
    }

    void choose(Locale language) {
        Preferences shown = preferences.current();
        preferences.save(shown, shown.withLanguage(language));
    }

    private static boolean isOurs(Locale locale) {
        return Languages.ALL.stream().anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage()));
    }
}
