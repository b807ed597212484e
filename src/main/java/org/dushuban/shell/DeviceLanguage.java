package org.dushuban.shell;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.shared.ui.Languages;
import org.jspecify.annotations.Nullable;

/** The language remembered on a device, for moments in which the database may be out of reach. */
final class DeviceLanguage {

    private static final String COOKIE = "dushuban-language";

    private DeviceLanguage() {}

    static Optional<Locale> of(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                        .filter(locale -> Languages.ALL.contains(locale))
                        .findFirst();
    }
}
