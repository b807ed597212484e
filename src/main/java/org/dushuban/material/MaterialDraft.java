package org.dushuban.material;

import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * All that an author gives.
 *
 * @param title at most 200 characters in each language
 * @param summary at most 1000 characters in each language; null for none
 * @param body Markdown, at most 500,000 characters in each language
 */
public record MaterialDraft(LocalText title, @Nullable LocalText summary, LocalText body) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_SUMMARY = 1000;
    /** A thick book. */
    public static final int MAX_BODY = 500_000;

    /** @throws IllegalArgumentException if the title, the summary or the body is too long */
    public MaterialDraft {
        if (longest(title) > MAX_TITLE) {
            throw new IllegalArgumentException("the title has more than " + MAX_TITLE + " characters");
        }
        if (summary != null && longest(summary) > MAX_SUMMARY) {
            throw new IllegalArgumentException("the summary has more than " + MAX_SUMMARY + " characters");
        }
        if (longest(body) > MAX_BODY) {
            throw new IllegalArgumentException("the body has more than " + MAX_BODY + " characters");
        }
    }

    private static int longest(LocalText text) {
        return Math.max(text.zh().length(), text.en() == null ? 0 : text.en().length());
    }
}
