package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.material.Picture;
import org.dushuban.material.Pictures;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ResponseHeadersTest extends BrowserTest {

    @Autowired
    Pictures pictures;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/login?error",
                "/about",
                "/setup/none",
                "/api/test/name",
                "/api/none",
                "/account.css",
                "/none.js",
                "/actuator/health",
                "/actuator/env",
                "/error",
                "/VAADIN/build/none.js",
                "/files/none",
                "/files/%2e%2e/login",
                "/..;/login",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/logout",
                "/oauth2/authorization/none"
            })
    void everyAnswerIsProtectedToStrangersAndToMembers(String path) {
        assertProtected(path, browser.get(path));
        browser.signIn("10001", PASSWORD, false);
        assertProtected(path, browser.get(path));
    }

    @Test
    void answersToChangesAreProtectedToo() {
        for (String path : List.of("/login", "/logout", "/api/test/name", "/", "/none")) {
            assertProtected(path, browser.send(browser.request(path).POST(HttpRequest.BodyPublishers.ofString("x=1"))));
        }
        assertProtected("init", browser.get("/?v-r=init&location=login&query="));
    }

    @Test
    void pagesAndTheApiAreNotKept() {
        browser.signIn("10001", PASSWORD, false);
        for (String path : List.of("/", "/login", "/about", "/api/test/name", "/api/none", "/none", "/none.js")) {
            assertThat(browser.get(path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-store");
        }
    }

    @Test
    void filesWithAHashAreKeptForGoodAndOwnFilesAreAskedForAgain() {
        String page = browser.get("/login").body();
        List<String> hashed = find(page, "(?:src|href)=\"\\.?/?(VAADIN/build/[^\"]+)\"");
        assertThat(hashed).isNotEmpty();
        for (String file : hashed) {
            HttpResponse<String> answer = browser.get("/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file)
                    .contains("public, max-age=31536000, immutable");
        }
        HttpResponse<String> own = browser.get("/account.css");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().allValues("Cache-Control")).containsExactly("no-cache");
        String changed = own.headers().firstValue("Last-Modified").orElseThrow();
        HttpResponse<String> again =
                browser.send(browser.request("/account.css").header("If-Modified-Since", changed));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aStyleSheetWhoseAddressTellsItsContentIsKeptForAWeek() {
        List<String> styles = find(browser.get("/login").body(), "href=\"\\./([^\"]+\\.css\\?v-c=[^\"]+)\"");
        assertThat(styles).hasSizeGreaterThan(1);
        for (String style : styles) {
            HttpResponse<String> answer = browser.get("/" + style);
            assertThat(answer.statusCode()).as(style).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control")).as(style).containsExactly("public, max-age=604800");
        }
    }

    @Test
    void aPictureIsForTheSignedInKeptForGoodAndNoPartOfTheSite() {
        Picture picture = PictureSamples.picture();
        SignedIn.as(new User.Id(user), Role.ADMIN);
        pictures.keep(picture);
        SignedIn.nobody();
        assertThat(browser.get(picture.address()).statusCode()).isEqualTo(401);
        assertThat(browser.get(picture.address()).headers().allValues("Cache-Control"))
                .containsExactly("no-store");

        browser.signIn("10001", PASSWORD, false);
        HttpResponse<String> answer = browser.get(picture.address());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertProtected(picture.address(), answer);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/png");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=31536000, immutable");
        assertThat(policy(answer)).startsWith("default-src 'none';").endsWith("; sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/build/none-0123.js",
                "/none.css?v-c=0123",
                "/files/0000000000000000000000000000000000000000000000000000000000000000"
            })
    void aMissingFileIsNotKept(String path) {
        browser.signIn("10001", PASSWORD, false);
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void everyScriptOfAPageCarriesTheNonceOfItsAnswerAndNoTwoAnswersShareOne() {
        HttpResponse<String> page = browser.get("/login");
        String nonce = nonce(page);

        List<String> scripts = find(page.body(), "(<script[^>]*>)");
        assertThat(scripts).isNotEmpty().allMatch(script -> script.contains("nonce=\"" + nonce + "\""));
        assertThat(nonce(browser.get("/login"))).isNotEqualTo(nonce);
    }

    @Test
    void onlyPagesMayFetchAndRunAnything() {
        browser.signIn("10001", PASSWORD, false);
        for (String path :
                List.of("/account.css", "/shell.js", "/icons/icon.svg", "/api/test/name", "/manifest.webmanifest")) {
            assertThat(policy(browser.get(path))).as(path).startsWith("default-src 'none';");
        }
        assertThat(policy(browser.get("/?v-r=init&location=login&query="))).startsWith("default-src 'none';");
        assertThat(policy(browser.get("/"))).startsWith("default-src 'self';").contains("object-src 'none'");
    }

    @Test
    void stylesheetsAndFilesOfThePageNeedNoSignIn() {
        for (String file : find(browser.get("/login").body(), "<link[^>]*rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"")) {
            String path = file.replaceFirst("^\\./", "/");
            if (!path.contains("dushuban.css")) {
                assertThat(browser.get(path.startsWith("/") ? path : "/" + path).statusCode())
                        .as(file)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void onlyBehindTlsIsTlsAskedForAlways() {
        assertThat(browser.get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        HttpResponse<String> secure = browser.send(browser.request("/login").header("X-Forwarded-Proto", "https"));
        assertThat(secure.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(always -> assertThat(always).contains("max-age=31536000"));
    }

    @Test
    void theServerDoesNotSayWhatItIsMadeOf() {
        assertThat(browser.get("/none").headers().map().keySet()).doesNotContain("server", "x-powered-by");
    }

    private static void assertProtected(String path, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).as(path).containsExactly("same-origin");
        assertThat(headers.allValues("Permissions-Policy")).as(path).hasSize(1);
        assertThat(headers.allValues("Cache-Control")).as(path).hasSize(1);
        assertThat(headers.allValues("Content-Security-Policy"))
                .as(path)
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy)
                            .containsPattern("default-src '(self|none)'")
                            .doesNotContain("*");
                    assertThat(policy)
                            .contains("frame-ancestors 'none'", "base-uri", "form-action")
                            .containsPattern("(object|default)-src 'none'");
                    assertThat(find(policy, "(script-src [^;]*)"))
                            .allMatch(scripts -> !scripts.contains("unsafe-inline"));
                });
    }

    private static String nonce(HttpResponse<String> page) {
        return find(policy(page), "'nonce-([^']+)'").getFirst();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static List<String> find(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
