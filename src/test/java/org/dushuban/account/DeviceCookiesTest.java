package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DeviceCookiesTest {

    @Test
    void theDeviceRemembersALanguageOfOursOnly() {
        assertThat(language(new Cookie("other", "zh-CN"), new Cookie("dushuban-language", "en")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(language(new Cookie("dushuban-language", "de"))).isNull();
        assertThat(language()).isNull();
    }

    private static Locale language(Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (cookies.length > 0) {
            request.setCookies(cookies);
        }
        return DeviceCookies.preferences(request).language();
    }
}
