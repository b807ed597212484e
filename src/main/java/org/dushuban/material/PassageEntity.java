package org.dushuban.material;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.dushuban.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Rows of this table are written once and, with the draft they belong to, replaced; never changed. */
@Entity
@Table(name = "passage")
class PassageEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "version_id")
    UUID versionId;

    int place;
    int section;
    int number;
    String anchor;

    @Column(name = "text_zh")
    String textZh;

    @Column(name = "text_en")
    @Nullable
    String textEn;

    @SuppressWarnings("NullAway.Init")
    PassageEntity() {}

    PassageEntity(UUID versionId, MaterialText.Block block, String anchor, @Nullable String textEn) {
        this.id = Ids.next();
        this.versionId = versionId;
        this.place = block.place();
        this.section = block.section();
        this.number = block.number();
        this.anchor = anchor;
        this.textZh = block.text();
        this.textEn = textEn;
    }

    Passage toPassage(Material.Id material) {
        return new Passage(material, anchor, section, number, Passage.words(textZh, textEn));
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
