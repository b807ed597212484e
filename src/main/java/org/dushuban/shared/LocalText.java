package org.dushuban.shared;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of the content: always in Chinese, perhaps in English.
 *
 * @param zh never blank
 * @param en null where nobody has translated it
 */
public record LocalText(String zh, @Nullable String en) {

    /** @throws IllegalArgumentException if the Chinese text is blank */
    public LocalText {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("a text needs its Chinese wording");
        }
        zh = zh.strip();
        en = en == null || en.isBlank() ? null : en.strip();
    }

    public static LocalText of(String zh) {
        return new LocalText(zh, null);
    }

    /** The text where there is one in Chinese; a translation of nothing is nothing. */
    public static @Nullable LocalText orNull(@Nullable String zh, @Nullable String en) {
        return zh == null || zh.isBlank() ? null : new LocalText(zh, en);
    }

    /** The English text for an English reader where there is one, else the Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? Objects.requireNonNullElse(en, zh) : zh;
    }
}
