package org.dushuban.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.PreferenceStore;
import org.dushuban.account.Preferences;
import org.dushuban.shared.ui.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the door's link to the other language leads. Whoever is signed in chooses on pages, not by a link from anywhere. */
@RestController
class LanguageAtTheDoor {

    /** Relative to the application; the language's tag follows. */
    static final String ADDRESS = "language/";

    private final PreferenceStore preferences;
    private final CurrentUser currentUser;

    LanguageAtTheDoor(PreferenceStore preferences, CurrentUser currentUser) {
        this.preferences = preferences;
        this.currentUser = currentUser;
    }

    @GetMapping("/" + ADDRESS + "{tag}")
    ResponseEntity<Void> choose(@PathVariable String tag, HttpServletRequest request) {
        Locale language = Locale.forLanguageTag(tag);
        if (currentUser.find().isEmpty() && Languages.ALL.contains(language)) {
            Preferences shown = preferences.current();
            preferences.save(shown, shown.withLanguage(language));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + "/login"))
                .build();
    }
}
