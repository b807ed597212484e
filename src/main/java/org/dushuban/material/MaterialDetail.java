package org.dushuban.material;

import org.dushuban.organisation.Unit;

/**
 * A material as its author has it before the eyes.
 *
 * @param latest the wording that an edit goes on from
 */
public record MaterialDetail(
        Material.Id id, Unit.Id owner, String ownerName, MaterialState state, MaterialVersion latest) {}
