package org.dushuban.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Language, size of text and colours of the one who asks: kept with the account, so that they follow to another device, and
 * in cookies, so that the sign-in page already knows them.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class PreferenceStore {

    private final UserRepository users;
    private final CurrentUser currentUser;

    PreferenceStore(UserRepository users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /** Those of the account, or of this device before the sign-in. A language that the account leaves open is the device's. */
    @Transactional(readOnly = true)
    public Preferences current() {
        Preferences device = ofDevice();
        return user().map(user -> ofAccount(user, device)).orElse(device);
    }

    public void save(Preferences preferences) {
        user().ifPresent(user -> {
            user.language = preferences.language() == null
                    ? null
                    : preferences.language().toLanguageTag();
            user.largeText = preferences.largeText();
            user.scheme = preferences.scheme().word();
        });
        remember(preferences);
    }

    /** Leaves the preferences on this device, as after a sign-in. */
    public void rememberOnDevice() {
        remember(current());
    }

    private Optional<UserEntity> user() {
        return currentUser
                .find()
                .flatMap(principal -> users.findById(principal.userId().value()));
    }

    private static Preferences ofAccount(UserEntity user, Preferences device) {
        Locale language = user.language == null ? device.language() : Locale.forLanguageTag(user.language);
        return new Preferences(language, user.largeText, Scheme.of(user.scheme));
    }

    private static Preferences ofDevice() {
        ServletRequestAttributes exchange = exchange();
        if (exchange == null) {
            return Preferences.DEFAULT;
        }
        HttpServletRequest request = exchange.getRequest();
        return new Preferences(
                DeviceCookies.read(request, DeviceCookies.LANGUAGE)
                        .filter(tag -> tag.equals("zh-CN") || tag.equals("en"))
                        .map(Locale::forLanguageTag)
                        .orElse(null),
                DeviceCookies.read(request, DeviceCookies.TEXT)
                        .filter("large"::equals)
                        .isPresent(),
                Scheme.of(DeviceCookies.read(request, DeviceCookies.SCHEME).orElse("")));
    }

    private static void remember(Preferences preferences) {
        ServletRequestAttributes exchange = exchange();
        HttpServletResponse response = exchange == null ? null : exchange.getResponse();
        if (exchange == null || response == null || response.isCommitted()) {
            return;
        }
        Locale language = preferences.language();
        cookie(exchange, response, DeviceCookies.LANGUAGE, language == null ? "" : language.toLanguageTag());
        cookie(exchange, response, DeviceCookies.TEXT, preferences.largeText() ? "large" : "normal");
        cookie(exchange, response, DeviceCookies.SCHEME, preferences.scheme().word());
    }

    private static void cookie(
            ServletRequestAttributes exchange, HttpServletResponse response, String name, String value) {
        DeviceCookies.add(exchange.getRequest(), response, name, value, Optional.of(DeviceCookies.LONG));
    }

    private static @Nullable ServletRequestAttributes exchange() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
                ? exchange
                : null;
    }
}
