package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@MockitoSpyBean(types = PasswordEncoder.class)
class SigningInTest extends BrowserTest {

    static final String PAGE = "/about";

    @Test
    void aPageSendsAStrangerToTheDoor() {
        assertThat(address(browser.get(PAGE))).endsWith("/login");
    }

    @Test
    void noHostThatSomebodyMakesUpIsLedTo() {
        var asked = browser.request(PAGE).header("Accept", "text/html").header("X-Forwarded-Host", "evil.example");
        assertThat(address(browser.send(asked))).isEqualTo("/login");
    }

    @Test
    void theMemberNumberAndThePhoneBothOpenTheDoor() {
        assertThat(address(browser.signIn("10001", PASSWORD, false))).endsWith("/");
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);

        Browser other = new Browser(port);
        other.signIn("139 0000-0001", PASSWORD, false);
        assertThat(other.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void theDoorLeadsToThePageThatWasAskedFor() {
        browser.get(PAGE);
        assertThat(address(browser.signIn("10001", PASSWORD, false))).contains(PAGE);
    }

    @Test
    void largeTextChosenBeforeTheSignInIsThereBehindIt() {
        jdbc.sql("update app_user set large_text = null").update();
        HttpCookie large = new HttpCookie("dushuban-text", "large");
        large.setPath("/");
        large.setVersion(0);
        browser.cookies.getCookieStore().add(java.net.URI.create("http://localhost:" + port), large);
        browser.signIn("10001", PASSWORD, false);
        assertThat(browser.get(PAGE).body()).contains("data-text=\"large\"");
    }

    @Test
    void whatNobodyCouldBeCalledIsRefusedLikeAWrongName() {
        for (String name :
                new String[] {"\0", "10\u0000001", "\u202e10001", "x".repeat(100_000), "\ud840\udc00", " "}) {
            assertThat(address(browser.signIn(name, PASSWORD, false))).endsWith("/login?error");
        }
        assertThat(address(browser.signIn("10001", "x".repeat(100_000), false))).endsWith("/login?error");
        assertThat(address(browser.signIn("10001", "\0", false))).endsWith("/login?error");
    }

    @Test
    void aNumberTypedInFullWidthDigitsIsTheSameNumber() {
        assertThat(address(browser.signIn("１０００１", PASSWORD, false))).endsWith("/");
    }

    @Test
    void aWrongNameAWrongPasswordAndAClosedAccountAnswerAlike() {
        TestAccounts.add(jdbc, "10002", null, encoder.encode(PASSWORD));
        jdbc.sql("update app_user set closed = true where number = '10002'").update();

        assertThat(Stream.of(
                                new Browser(port).signIn("10001", "wrong password", false),
                                new Browser(port).signIn("99999", "wrong password", false),
                                new Browser(port).signIn("10002", PASSWORD, false))
                        .map(answer -> answer.statusCode() + " " + path(address(answer)) + " "
                                + answer.headers().map().keySet())
                        .distinct())
                .hasSize(1)
                .allMatch(answer -> answer.startsWith("302 /login?error "));
    }

    @Test
    void aWrongNameCostsAsMuchWorkAsAWrongPassword() {
        browser.signIn("10001", "wrong password", false);
        browser.signIn("99999", "wrong password", false);
        verify(encoder, times(2)).matches(eq("wrong password"), startsWith("{bcrypt}"));
    }

    @Test
    void afterManyFailuresTheAnswerIsToWaitWhetherTheNameExistsOrNot() {
        for (String name : new String[] {"10001", "99999"}) {
            for (int i = 0; i < 5; i++) {
                browser.signIn(name, "wrong password", false);
            }
            assertThat(path(address(browser.signIn(name, PASSWORD, false)))).matches("/login\\?wait=(29|30)");
        }
    }

    @Test
    void theSignInWithoutItsTokenOfThePageIsRefused() {
        browser.get("/login");
        Map<String, String> fields = Map.of("username", "10001", "password", PASSWORD);
        assertThat(address(browser.send(browser.form("/login", fields)))).endsWith("/login?error=stale");
        assertThat(address(browser.get(PAGE))).endsWith("/login");
    }

    @Test
    void theTokenInTheFormOpensTheDoor() {
        String token = Jsoup.parse(browser.get("/login").body())
                .select("form input[name=_csrf]")
                .val();

        browser.send(browser.form("/login", Map.of("username", "10001", "password", PASSWORD, "_csrf", token)));

        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void theTokenAsTheClientPutsItIntoTheFormOpensTheDoorToo() {
        browser.get("/login");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();

        browser.send(browser.form("/login", Map.of("username", "10001", "password", PASSWORD, "_csrf", token)));

        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void theCookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        browser.get("/login");
        HttpResponse<String> answer = browser.signIn("10001", PASSWORD, true);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> !cookie.startsWith("XSRF-TOKEN"))
                .anyMatch(cookie -> cookie.startsWith("dushuban-sign-in="))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        HttpResponse<String> page = new Browser(port).get(PAGE);
        assertThat(page.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
    }

    @Test
    void behindTlsTheCookiesAreSecure() {
        browser.get("/login");
        HttpResponse<String> answer =
                browser.send(browser.form("/login", Map.of("username", "10001", "password", PASSWORD))
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow())
                        .header("X-Forwarded-Proto", "https"));
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void theBoxMakesTheCookieLastAFortnight() {
        browser.signIn("10001", PASSWORD, true);
        assertThat(browser.find("dushuban-sign-in").map(HttpCookie::getMaxAge)).contains(14 * 24 * 3600L);

        Browser other = new Browser(port);
        other.signIn("10001", PASSWORD, false);
        assertThat(other.find("dushuban-sign-in").map(HttpCookie::getMaxAge)).contains(-1L);
    }

    @Test
    void theLossOfTheSessionIsNotNoticed() {
        browser.signIn("10001", PASSWORD, false);
        browser.forget("JSESSIONID");
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheDurableSignInToo() {
        browser.signIn("10001", PASSWORD, true);
        String token = browser.cookie("dushuban-sign-in").orElseThrow();
        browser.send(browser.form("/logout", Map.of())
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow()));

        assertThat(address(browser.get(PAGE))).endsWith("/login");
        Browser thief = new Browser(port);
        assertThat(address(thief.send(thief.request(PAGE).header("Cookie", "dushuban-sign-in=" + token))))
                .endsWith("/login");
    }

    @Test
    void aRevokedSignInEndsTheRunningSession() {
        browser.signIn("10001", PASSWORD, true);
        jdbc.sql("delete from remember_token").update();
        assertThat(address(browser.get(PAGE))).endsWith("/login");
    }

    @Test
    void anAccountThatIsClosedIsOutAtOnce() {
        browser.signIn("10001", PASSWORD, true);
        jdbc.sql("update app_user set closed = true").update();
        assertThat(address(browser.get(PAGE))).endsWith("/login");
    }

    @Test
    void theApiAnswersAStrangerWithoutLeadingToTheDoorOrMakingASession() {
        HttpResponse<String> answer = browser.get("/api/test/name");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void theApiReadsTheSession() {
        browser.signIn("10001", PASSWORD, false);
        browser.forget("dushuban-sign-in");
        assertThat(browser.get("/api/test/name").body()).isEqualTo("李明");
    }

    @Test
    void theApiReadsTheDurableSignInAndMakesNoSession() {
        browser.signIn("10001", PASSWORD, false);
        browser.forget("JSESSIONID");

        HttpResponse<String> answer = browser.get("/api/test/name");

        assertThat(answer.body()).isEqualTo("李明");
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void parallelRequestsAfterTheLossOfTheSessionAllSucceed() throws Exception {
        browser.signIn("10001", PASSWORD, false);
        browser.forget("JSESSIONID");
        OffsetDateTime longAgo = OffsetDateTime.now().minusMinutes(5);
        jdbc.sql("update remember_token set rotated_at = ?").param(longAgo).update();
        String cookie = "dushuban-sign-in=" + browser.cookie("dushuban-sign-in").orElseThrow();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(Stream.generate(() -> (java.util.concurrent.Callable<Integer>) () -> {
                        Browser tab = new Browser(port);
                        return tab.send(tab.request("/api/test/name").header("Cookie", cookie))
                                .statusCode();
                    })
                    .limit(6)
                    .toList());
            assertThat(answers).allMatch(answer -> answer.resultNow() == 200);
        }
    }

    @Test
    void theApiWantsTheTokenOfThePageInAHeader() {
        browser.signIn("10001", PASSWORD, false);
        browser.get("/api/test/name");
        var put = browser.request("/api/test/name").PUT(HttpRequest.BodyPublishers.noBody());
        assertThat(browser.send(put).statusCode()).isEqualTo(403);

        var withToken = put.header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow());
        assertThat(browser.send(withToken).body()).isEqualTo("renamed by 李明");
    }

    @Test
    void theTokenOfThePageOutlivesTheSession() {
        browser.signIn("10001", PASSWORD, false);
        browser.get("/api/test/name");
        browser.forget("JSESSIONID");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow();
        for (int i = 0; i < 2; i++) {
            var put = browser.request("/api/test/name").PUT(HttpRequest.BodyPublishers.noBody());
            assertThat(browser.send(put.header("X-XSRF-TOKEN", token)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void withAPasswordThatWasHandedOutTheApiStaysClosed() {
        jdbc.sql("update app_user set must_change = true").update();
        browser.signIn("10001", PASSWORD, false);
        assertThat(browser.get("/api/test/name").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyHealthIsShownWithoutASignIn() {
        HttpResponse<String> health = browser.send(browser.request("/actuator/health"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components", "details");
        assertThat(Stream.of("/actuator", "/actuator/env", "/actuator/beans", "/h2-console")
                        .map(path -> browser.get(path).statusCode()))
                .containsOnly(302);
        browser.signIn("10001", PASSWORD, false);
        assertThat(Stream.of("/actuator", "/actuator/env", "/actuator/beans")
                        .map(path -> browser.get(path).statusCode()))
                .containsOnly(403);
        assertThat(browser.get("/h2-console").statusCode()).isEqualTo(404);
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, " + answer.statusCode());
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }
}
