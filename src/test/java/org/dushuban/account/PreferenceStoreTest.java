package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DatabaseTest
@Import(AccountFixture.class)
class PreferenceStoreTest {

    static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    @Autowired
    AccountFixture fixture;

    @Autowired
    PreferenceStore preferences;

    final Map<String, String> device = new LinkedHashMap<>();
    MockHttpServletResponse response;
    User member;

    @BeforeEach
    void open() {
        fixture.reset();
        member = fixture.add("10001", null);
        exchange();
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        fixture.reset();
    }

    @Test
    void whatTheDeviceHasHoldsForAnAccountThatNeverChose() {
        device.putAll(Map.of("dushuban-language", "en", "dushuban-text", "large", "dushuban-scheme", "dark"));
        signIn();
        assertThat(preferences.current()).isEqualTo(new Preferences(Locale.ENGLISH, true, Scheme.DARK));
    }

    @Test
    void whatTheAccountChoseHoldsOnADeviceThatSomebodyElseLeft() {
        chooseInTheAccount(new Preferences(CHINESE, true, Scheme.LIGHT));
        chooseInTheAccount(new Preferences(CHINESE, false, Scheme.LIGHT));
        device.putAll(Map.of("dushuban-language", "en", "dushuban-text", "large", "dushuban-scheme", "dark"));
        signIn();
        assertThat(preferences.current()).isEqualTo(new Preferences(CHINESE, false, Scheme.LIGHT));
        assertThat(device)
                .containsEntry("dushuban-language", "zh-CN")
                .containsEntry("dushuban-text", "normal")
                .containsEntry("dushuban-scheme", "light");
    }

    @Test
    void whatWasChosenAtTheDoorSurvivesTheSignInAndIsTheAccountsFromThenOn() {
        chooseInTheAccount(new Preferences(CHINESE, false, Scheme.LIGHT));
        device.put("dushuban-scheme", "dark");
        save(preferences.current().withLargeText(true));
        save(preferences.current().withLanguage(Locale.ENGLISH));

        signIn();

        Preferences chosen = new Preferences(Locale.ENGLISH, true, Scheme.LIGHT);
        assertThat(preferences.current()).isEqualTo(chosen);
        device.clear();
        exchange();
        assertThat(preferences.current()).isEqualTo(chosen);
    }

    @Test
    void aChoiceAtTheDoorCountsForOneSignInOnly() {
        save(preferences.current().withLargeText(true));
        signIn();
        SecurityContextHolder.clearContext();
        member = fixture.add("10002", null);
        chooseInTheAccount(new Preferences(CHINESE, true, Scheme.LIGHT));
        chooseInTheAccount(new Preferences(CHINESE, false, Scheme.LIGHT));
        signIn();
        assertThat(preferences.current().largeText()).isFalse();
    }

    private void chooseInTheAccount(Preferences wanted) {
        Map<String, String> here = new LinkedHashMap<>(device);
        fixture.signInAs(member);
        save(wanted);
        SecurityContextHolder.clearContext();
        device.clear();
        device.putAll(here);
        exchange();
    }

    private void signIn() {
        exchange();
        fixture.signInAs(member);
        preferences.settle();
        exchange();
    }

    private void save(Preferences wanted) {
        preferences.save(preferences.current(), wanted);
        exchange();
    }

    /** The next request of a browser that took the cookies of the last answer. */
    private void exchange() {
        if (response != null) {
            Arrays.stream(response.getCookies()).forEach(cookie -> {
                if (cookie.getMaxAge() == 0) {
                    device.remove(cookie.getName());
                } else {
                    device.put(cookie.getName(), cookie.getValue());
                }
            });
        }
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(device.entrySet().stream()
                .map(one -> new Cookie(one.getKey(), one.getValue()))
                .toArray(Cookie[]::new));
        response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }
}
