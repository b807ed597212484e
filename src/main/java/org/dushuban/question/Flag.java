package org.dushuban.question;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a higher feature has noticed about a question.
 *
 * @param tag its name, after {@code question.flag.} in the message bundles; 1 to 40 small letters, figures and hyphens
 * @param detail what exactly, at most 300 characters; null where the name says it all
 */
public record Flag(String tag, @Nullable String detail) {

    private static final Pattern TAG = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MAX_DETAIL = 300;

    /** @throws IllegalArgumentException if the name is none, or the detail too long */
    public Flag {
        if (!TAG.matcher(tag).matches() || (detail != null && detail.length() > MAX_DETAIL)) {
            throw new IllegalArgumentException("flag: " + tag);
        }
    }
}
