package org.dushuban.account;

import java.util.Locale;
import java.util.Optional;

/**
 * What a browser says about itself, in two words that its owner recognises. The words stand in the bundles under
 * {@code account.browser.} and {@code account.system.}.
 */
public record Agent(Optional<Browser> browser, Optional<SystemKind> system) {

    public static Agent of(String text) {
        return new Agent(Browser.in(text), SystemKind.in(text));
    }

    /** Ordered: most of them also claim to be those that follow. */
    public enum Browser {
        WECHAT("MicroMessenger"),
        DINGTALK("DingTalk"),
        HUAWEI("HuaweiBrowser"),
        QQ("QQBrowser"),
        UC("UCBrowser"),
        EDGE("Edg"),
        OPERA("OPR/"),
        SAMSUNG("SamsungBrowser"),
        FIREFOX("Firefox/"),
        CHROME("Chrome/"),
        SAFARI("Safari/");

        private final String sign;

        Browser(String sign) {
            this.sign = sign;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Browser> in(String text) {
            for (Browser browser : values()) {
                if (text.contains(browser.sign)) {
                    return Optional.of(browser);
                }
            }
            return Optional.empty();
        }
    }

    /** Ordered: Android also claims to be Linux. */
    public enum SystemKind {
        HARMONY("HarmonyOS"),
        ANDROID("Android"),
        IPHONE("iPhone"),
        IPAD("iPad"),
        WINDOWS("Windows"),
        MAC("Mac OS X"),
        LINUX("Linux");

        private final String sign;

        SystemKind(String sign) {
            this.sign = sign;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<SystemKind> in(String text) {
            for (SystemKind system : values()) {
                if (text.contains(system.sign)) {
                    return Optional.of(system);
                }
            }
            return Optional.empty();
        }
    }
}
