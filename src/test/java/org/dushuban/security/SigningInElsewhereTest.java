package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.dushuban.support.WebTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Switched on by properties alone, against a real identity provider over HTTP. */
@WebTest
@Import(TestEndpoint.class)
class SigningInElsewhereTest {

    private static final ConfigurableApplicationContext PROVIDER = IdentityProvider.start();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        String client = "spring.security.oauth2.client.";
        registry.add(client + "registration.party.client-id", () -> "dushuban");
        registry.add(client + "registration.party.client-secret", () -> "between us");
        registry.add(client + "registration.party.client-name", () -> "District sign-in");
        registry.add(client + "registration.party.scope", () -> "openid,profile");
        registry.add(client + "provider.party.issuer-uri", SigningInElsewhereTest::provider);
        registry.add("dushuban.oidc.number-claim", () -> "preferred_username");
    }

    private static String provider() {
        return "http://localhost:" + PROVIDER.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void openBrowser() {
        TestAccounts.reset(jdbc);
        TestAccounts.add(jdbc, "10001", null, null);
        browser = new Browser("http://127.0.0.1:" + port, HttpClient.Redirect.ALWAYS);
    }

    @Test
    void whoSignsInElsewhereIsTheAccountWithThatMemberNumber() {
        signInElsewhere("10001");

        assertThat(browser.get("/api/test/name").body()).isEqualTo("李明");
        assertThat(jdbc.sql("select outcome from sign_in_event")
                        .query(String.class)
                        .list())
                .containsExactly("signed-in");
    }

    @Test
    void theSignInIsDurableToo() {
        signInElsewhere("10001");
        browser.forget("JSESSIONID");
        assertThat(browser.get("/api/test/name").body()).isEqualTo("李明");
    }

    @Test
    void aNumberWithoutAnAccountIsRefusedAndNoAccountIsMade() {
        assertThat(signInElsewhere("77777").uri().toString()).endsWith("/login?error=unknown");
        assertThat(browser.get("/api/test/name").statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from app_user").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void aClosedAccountIsRefused() {
        jdbc.sql("update app_user set closed = true").update();
        assertThat(signInElsewhere("10001").uri().toString()).endsWith("/login?error=unknown");
        assertThat(browser.get("/api/test/name").statusCode()).isEqualTo(401);
    }

    @Test
    void anAddressForMailIsNoMemberNumber() {
        TestAccounts.add(jdbc, IdentityProvider.MAIL, null, null);
        assertThat(signInElsewhere(IdentityProvider.MAIL).uri().toString()).endsWith("/login?error=unknown");
        assertThat(browser.get("/api/test/name").statusCode()).isEqualTo(401);
    }

    @Test
    void whoGuessesAtAPasswordHereLocksNobodyOutWhoSignsInElsewhere() {
        Browser guesser = new Browser(port);
        for (int i = 0; i < 6; i++) {
            guesser.signIn("10001", "wrong guess", false);
        }
        signInElsewhere("10001");
        assertThat(browser.get("/api/test/name").body()).isEqualTo("李明");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        assertThat(browser.get("/login/oauth2/code/party?code=stolen&state=guessed")
                        .uri()
                        .toString())
                .endsWith("/login?error=foreign");
    }

    private HttpResponse<String> signInElsewhere(String number) {
        HttpResponse<String> door = browser.get("/oauth2/authorization/party");
        assertThat(door.uri().toString()).startsWith(provider() + "/login");
        return browser.send(
                browser.form(provider() + "/login", Map.of("username", number, "password", IdentityProvider.PASSWORD))
                        .header("Accept", "text/html"));
    }
}
