package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAtTheDoorTest extends BrowserTest {

    @Test
    void theDoorSpeaksTheLanguageThatWasChosen() {
        HttpResponse<String> answer = browser.get("/language/en");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(browser.get("/login").body()).contains("lang=\"en\"").contains("Sign in");

        browser.get("/language/zh-CN");
        assertThat(browser.get("/login").body()).contains("lang=\"zh-CN\"").contains("登录");
    }

    @Test
    void theChoiceBecomesTheAccounts() {
        browser.get("/language/en");
        browser.signIn("10001", PASSWORD, false);
        assertThat(language()).isEqualTo("en");
    }

    @Test
    void aLinkFromAnywhereDoesNotChangeTheLanguageOfWhoeverIsSignedIn() {
        browser.signIn("10001", PASSWORD, false);
        assertThat(browser.get("/language/en").statusCode()).isEqualTo(303);
        assertThat(language()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/language/fr", "/language/no-such-language-anywhere", "/language/%0d%0aX-Planted:1"})
    void whatWeDoNotSpeakChangesNothing(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.headers().firstValue("X-Planted")).isEmpty();
        assertThat(browser.cookie("dushuban-language")).isEmpty();
    }

    private String language() {
        return jdbc.sql("select language from app_user where id = ?")
                .params(user)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
