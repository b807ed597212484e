package org.dushuban.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies that Dushuban leaves on a device: out of reach of scripts, same-site, and secure wherever TLS is. */
public final class DeviceCookies {

    /** The durable sign-in. */
    public static final String SIGN_IN = "dushuban-sign-in";

    /** The marks of accounts that signed in here before. */
    public static final String MARKS = "dushuban-device";

    static final String LANGUAGE = "dushuban-language";
    static final String SCHEME = "dushuban-scheme";
    static final String TEXT = "dushuban-text";

    /** Which of them were chosen here since the last sign-in. */
    static final String CHOSEN = "dushuban-chosen";

    static final Duration LONG = Duration.ofDays(400);

    private DeviceCookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** What this device keeps of how somebody wants the pages; needs no database. */
    public static Preferences preferences(HttpServletRequest request) {
        return new Preferences(
                read(request, LANGUAGE)
                        .filter(tag -> tag.equals("zh-CN") || tag.equals("en"))
                        .map(Locale::forLanguageTag)
                        .orElse(null),
                read(request, TEXT).filter("large"::equals).isPresent(),
                Scheme.of(read(request, SCHEME).orElse("")));
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, IssuedToken token) {
        add(request, response, SIGN_IN, token.value(), token.keepFor());
    }

    public static void writeMarks(HttpServletRequest request, HttpServletResponse response, String marks) {
        add(request, response, MARKS, marks, Optional.of(LONG));
    }

    public static void clearSignIn(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, SIGN_IN, "", Optional.of(Duration.ZERO));
    }

    static void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Optional<Duration> keepFor) {
        String context = request.getContextPath();
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value)
                .path(context == null || context.isEmpty() ? "/" : context)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        keepFor.ifPresent(cookie::maxAge);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
