package org.dushuban.material;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells where a cited passage stands, for reviews and for jobs, which have no signed-in user. Nothing is guarded here:
 * whoever shows a citation has decided who sees it, and the reader's page checks again.
 */
@Component
@Transactional(readOnly = true)
public class PassageDirectory {

    private final MaterialRepository materials;
    private final MaterialVersionRepository versions;
    private final PassageRepository passages;

    PassageDirectory(MaterialRepository materials, MaterialVersionRepository versions, PassageRepository passages) {
        this.materials = materials;
        this.versions = versions;
        this.passages = passages;
    }

    /** The passage as it reads now, or, where it was taken out, as it last read; empty if there never was such a one. */
    public Optional<PassagePlace> find(Material.Id material, String anchor) {
        return materials.findById(material.value()).flatMap(entity -> find(entity, anchor));
    }

    private Optional<PassagePlace> find(MaterialEntity material, String anchor) {
        int readable = Objects.requireNonNullElse(material.published, material.latest);
        MaterialVersionEntity version = versions.findByMaterialIdAndNumber(material.id, readable)
                .orElseThrow(() -> new NotFoundException("version", readable));
        List<PassageEntity> found = passages.anywhere(material.id, anchor);
        Optional<PassageEntity> now = found.stream()
                .filter(passage -> passage.versionId.equals(version.id))
                .findFirst();
        return now.or(() -> found.stream().findFirst())
                .map(passage -> new PassagePlace(
                        version.text().title(), passage.toPassage(new Material.Id(material.id)), now.isPresent()));
    }
}
