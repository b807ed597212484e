package org.dushuban.material;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dushuban.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a material.
 *
 * @param revision what an edit of it must be based on
 * @param passages in the order of the text
 * @param createdBy the id of the author's account
 * @param publishedAt null while it is a draft
 */
public record MaterialVersion(
        Material.Id material,
        Revision revision,
        MaterialDraft text,
        List<Passage> passages,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant publishedAt) {

    public MaterialVersion {
        passages = List.copyOf(passages);
    }
}
