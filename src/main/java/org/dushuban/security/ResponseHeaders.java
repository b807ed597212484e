package org.dushuban.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every response carries: pages, files, errors and the api alike. First of all filters, since some answers never reach
 * another one, and the only one that decides how long something is kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    /** Where the nonce of a page waits for its scripts. */
    static final String NONCE = ResponseHeaders.class.getName() + ".nonce";

    /** The bundle's names carry a hash of the content. */
    private static final String HASHED = "/VAADIN/build/";

    /** Vaadin adds a hash of the content to the address of a style sheet. */
    private static final Pattern CONTENT = Pattern.compile("v-c=\\w+");

    /**
     * What does not depend on the request; also for what the server refuses before any filter sees it. A file or a message
     * may fetch nothing, so only pages carry the long policy: a first visit has some forty answers.
     */
    static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    /** Pictures that somebody sent in: their addresses are hashes of the content too, and they are for whoever is signed in. */
    private static final String PICTURES = "/files/";

    private static final Pattern FILE = Pattern.compile("(?i).*\\.(css|js|svg|png|ico|webmanifest|woff2)");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProtectedResponse guarded = new ProtectedResponse(response, headers(request), policy(nonce(request)));
        guarded.apply();
        chain.doFilter(request, guarded);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        headers.put("Cache-Control", keeping(request, path));
        if (path.startsWith(PICTURES)) {
            // opened by itself, it is no part of this site, whatever a browser should find in it
            headers.merge("Content-Security-Policy", "; sandbox", String::concat);
        }
        if (request.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    /** Of a page. Vaadin's client renders nothing without 'unsafe-eval'; its styles need 'unsafe-inline'. */
    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String nonce) {
            return nonce;
        }
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    private static String keeping(HttpServletRequest request, String path) {
        if (request.getDispatcherType() == DispatcherType.ERROR || path.startsWith("/api/")) {
            return "no-store";
        }
        if (path.startsWith(HASHED)) {
            return "public, max-age=31536000, immutable";
        }
        if (path.startsWith(PICTURES)) {
            return "private, max-age=31536000, immutable";
        }
        if (!FILE.matcher(path).matches() || path.startsWith("/VAADIN/dynamic/")) {
            return "no-store";
        }
        // a style sheet's address tells its content too, but an older node would answer it with its own: not for good
        return CONTENT.matcher(String.valueOf(request.getQueryString())).matches()
                ? "public, max-age=604800"
                : "no-cache";
    }
}
