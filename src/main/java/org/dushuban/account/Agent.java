package org.dushuban.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
        FIREFOX("Firefox/", "FxiOS/"),
        CHROME("Chrome/", "CriOS/"),
        SAFARI("Safari/");

        private final List<String> signs;

        Browser(String... signs) {
            this.signs = List.of(signs);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Browser> in(String text) {
            return Stream.of(values())
                    .filter(browser -> browser.signs.stream().anyMatch(text::contains))
                    .findFirst();
        }
    }

    /** Ordered: Android also claims to be Linux. */
    public enum SystemKind {
        HARMONY("HarmonyOS", "OpenHarmony"),
        ANDROID("Android"),
        IPHONE("iPhone"),
        IPAD("iPad"),
        WINDOWS("Windows"),
        MAC("Mac OS X"),
        LINUX("Linux");

        private final List<String> signs;

        SystemKind(String... signs) {
            this.signs = List.of(signs);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<SystemKind> in(String text) {
            return Stream.of(values())
                    .filter(system -> system.signs.stream().anyMatch(text::contains))
                    .findFirst();
        }
    }
}
