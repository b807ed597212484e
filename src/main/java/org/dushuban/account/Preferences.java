package org.dushuban.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the pages.
 *
 * @param language null for as the browser says
 * @param largeText whether all text is larger
 */
public record Preferences(@Nullable Locale language, boolean largeText, Scheme scheme) {

    /** What holds until somebody says otherwise. */
    public static final Preferences DEFAULT = new Preferences(null, false, Scheme.AUTO);

    public Preferences withLanguage(Locale chosen) {
        return new Preferences(chosen, largeText, scheme);
    }

    public Preferences withLargeText(boolean large) {
        return new Preferences(language, large, scheme);
    }

    public Preferences withScheme(Scheme chosen) {
        return new Preferences(language, largeText, chosen);
    }
}
