package org.dushuban.material;

import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a material, which questions and readers point at by its anchor.
 *
 * @param anchor stays the same through edits and is never used for another passage
 * @param section from 1; 0 before the first heading
 * @param number within the section, from 1
 * @param text the words alone, without marks
 */
public record Passage(Material.Id material, String anchor, int section, int number, LocalText text) {

    /** The words of a passage as they are stored; a picture alone has none. */
    static LocalText words(String zh, @Nullable String en) {
        return new LocalText(zh.isBlank() ? "…" : zh, en);
    }
}
