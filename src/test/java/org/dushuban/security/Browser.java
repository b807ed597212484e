package org.dushuban.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, posts the sign-in form. */
class Browser {

    final CookieManager cookies = new CookieManager();
    private final String base;
    private final HttpClient client;

    Browser(int port) {
        this("http://localhost:" + port, HttpClient.Redirect.NEVER);
    }

    Browser(String base, HttpClient.Redirect redirect) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
    }

    HttpResponse<String> signIn(String name, String password, boolean remember) {
        get("/login");
        Map<String, String> fields = remember
                ? Map.of("username", name, "password", password, "remember-me", "on")
                : Map.of("username", name, "password", password);
        return send(form("/login", fields)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("")));
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    Optional<String> cookie(String name) {
        return find(name).map(HttpCookie::getValue);
    }

    Optional<HttpCookie> find(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    void forget(String name) {
        find(name).ifPresent(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }
}
