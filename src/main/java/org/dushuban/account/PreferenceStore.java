package org.dushuban.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Language, size of text and colours of the one who asks: kept with the account, so that they follow to another device, and
 * in cookies, so that the sign-in page already knows them. What was chosen on that page goes before what the account has;
 * what somebody else left on the device goes behind it.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class PreferenceStore {

    private static final String LANGUAGE = "language";
    private static final String TEXT = "text";
    private static final String SCHEME = "scheme";

    private final UserRepository users;
    private final CurrentUser currentUser;

    PreferenceStore(UserRepository users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /** Those of the account, or of this device before the sign-in. What the account leaves open is the device's. */
    @Transactional(readOnly = true)
    public Preferences current() {
        Preferences device = ofDevice();
        return user().map(user -> ofAccount(user, device)).orElse(device);
    }

    /**
     * Keeps what was changed on a page; what another page changed meanwhile stays.
     *
     * @param shown what the page showed
     */
    public void save(Preferences shown, Preferences wanted) {
        Set<String> changed = changed(shown, wanted);
        Optional<UserEntity> user = user();
        user.ifPresent(known -> keep(known, wanted, changed));
        if (user.isEmpty()) {
            changed.addAll(chosen());
            cookie(DeviceCookies.CHOSEN, String.join(".", changed), DeviceCookies.LONG);
        }
        remember(user.isEmpty() ? wanted : current());
    }

    /** After a sign-in: what was chosen at the door is the account's from now on, and the device has what the account has. */
    public void settle() {
        user().ifPresent(user -> keep(user, ofDevice(), chosen()));
        remember(current());
        cookie(DeviceCookies.CHOSEN, "", Duration.ZERO);
    }

    private static Set<String> changed(Preferences now, Preferences wanted) {
        Set<String> changed = new TreeSet<>();
        if (!Objects.equals(now.language(), wanted.language())) {
            changed.add(LANGUAGE);
        }
        if (now.largeText() != wanted.largeText()) {
            changed.add(TEXT);
        }
        if (now.scheme() != wanted.scheme()) {
            changed.add(SCHEME);
        }
        return changed;
    }

    private static Set<String> chosen() {
        ServletRequestAttributes exchange = exchange();
        return exchange == null
                ? Set.of()
                : DeviceCookies.read(exchange.getRequest(), DeviceCookies.CHOSEN)
                        .map(chosen -> Set.copyOf(List.of(chosen.split("\\."))))
                        .orElse(Set.of());
    }

    private static void keep(UserEntity user, Preferences wanted, Set<String> which) {
        Locale language = wanted.language();
        if (which.contains(LANGUAGE)) {
            user.language = language == null ? null : language.toLanguageTag();
        }
        if (which.contains(TEXT)) {
            user.largeText = wanted.largeText();
        }
        if (which.contains(SCHEME)) {
            user.scheme = wanted.scheme().word();
        }
    }

    private Optional<UserEntity> user() {
        return currentUser
                .find()
                .flatMap(principal -> users.findById(principal.userId().value()));
    }

    private static Preferences ofAccount(UserEntity user, Preferences device) {
        Locale language = user.language == null ? device.language() : Locale.forLanguageTag(user.language);
        return new Preferences(
                language,
                user.largeText == null ? device.largeText() : user.largeText,
                user.scheme == null ? device.scheme() : Scheme.of(user.scheme));
    }

    private static Preferences ofDevice() {
        ServletRequestAttributes exchange = exchange();
        return exchange == null ? Preferences.DEFAULT : DeviceCookies.preferences(exchange.getRequest());
    }

    private static void remember(Preferences preferences) {
        Locale language = preferences.language();
        cookie(DeviceCookies.LANGUAGE, language == null ? "" : language.toLanguageTag(), DeviceCookies.LONG);
        cookie(DeviceCookies.TEXT, preferences.largeText() ? "large" : "normal", DeviceCookies.LONG);
        cookie(DeviceCookies.SCHEME, preferences.scheme().word(), DeviceCookies.LONG);
    }

    private static void cookie(String name, String value, Duration keepFor) {
        ServletRequestAttributes exchange = exchange();
        HttpServletResponse response = exchange == null ? null : exchange.getResponse();
        if (exchange != null && response != null && !response.isCommitted()) {
            DeviceCookies.add(exchange.getRequest(), response, name, value, Optional.of(keepFor));
        }
    }

    private static @Nullable ServletRequestAttributes exchange() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
                ? exchange
                : null;
    }
}
