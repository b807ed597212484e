package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentTest {

    @Test
    void aBrowserIsToldFromThoseItImitates() {
        Agent edge = Agent.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                + "Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0");
        assertThat(edge.browser()).contains(Agent.Browser.EDGE);
        assertThat(edge.system()).contains(Agent.SystemKind.WINDOWS);

        Agent wechat = Agent.of("Mozilla/5.0 (Linux; Android 15; PJA110) AppleWebKit/537.36 Chrome/126.0 Mobile "
                + "Safari/537.36 MicroMessenger/8.0.50");
        assertThat(wechat.browser()).contains(Agent.Browser.WECHAT);
        assertThat(wechat.system()).contains(Agent.SystemKind.ANDROID);

        Agent iphone = Agent.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
                + "Version/18.5 Mobile/15E148 Safari/604.1");
        assertThat(iphone.browser()).contains(Agent.Browser.SAFARI);
        assertThat(iphone.system()).contains(Agent.SystemKind.IPHONE);
    }

    @Test
    void chromeAndFirefoxOnAPhoneOfAppleAreNotSafari() {
        String apple = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 ";
        assertThat(Agent.of(apple + "CriOS/140.0 Mobile/15E148 Safari/604.1").browser())
                .contains(Agent.Browser.CHROME);
        assertThat(Agent.of(apple + "FxiOS/142.0 Mobile/15E148 Safari/605.1.15").browser())
                .contains(Agent.Browser.FIREFOX);
    }

    @Test
    void bothNamesOfHarmonyAreKnown() {
        assertThat(Agent.of("Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb/4.1 Chrome/114.0 Mobile")
                        .system())
                .contains(Agent.SystemKind.HARMONY);
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        assertThat(Agent.of("curl/8.5")).isEqualTo(Agent.of(""));
        assertThat(Agent.of("").browser()).isEmpty();
    }
}
