package org.dushuban.material;

import org.dushuban.shared.LocalText;

/**
 * Where a passage stands, for whoever points at it: {@code material.passage.place} in the message bundles puts title,
 * section and number into words.
 *
 * @param title of the material
 * @param present whether the wording that can be read now still has it
 */
public record PassagePlace(LocalText title, Passage passage, boolean present) {

    /** The address of the passage within the product. */
    public String address() {
        return "materials/" + passage.material() + "#" + passage.anchor();
    }
}
