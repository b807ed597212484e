package org.dushuban.material;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "material_version")
class MaterialVersionEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "material_id", updatable = false)
    UUID materialId;

    @Column(updatable = false)
    int number;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    @Nullable
    String titleEn;

    @Column(name = "summary_zh")
    @Nullable
    String summaryZh;

    @Column(name = "summary_en")
    @Nullable
    String summaryEn;

    @Column(name = "body_zh")
    String bodyZh;

    @Column(name = "body_en")
    @Nullable
    String bodyEn;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    MaterialVersionEntity() {}

    MaterialVersionEntity(UUID id, UUID materialId, int number, MaterialDraft text, Instant createdAt, UUID by) {
        this.id = id;
        this.materialId = materialId;
        this.number = number;
        write(text, createdAt, by);
    }

    /** Takes over another wording, which from now on is theirs who wrote it. */
    final void write(MaterialDraft text, Instant at, UUID by) {
        createdAt = at;
        createdBy = by;
        LocalText summary = text.summary();
        titleZh = text.title().zh();
        titleEn = text.title().en();
        summaryZh = summary == null ? null : summary.zh();
        summaryEn = summary == null ? null : summary.en();
        bodyZh = text.body().zh();
        bodyEn = text.body().en();
    }

    MaterialDraft text() {
        return new MaterialDraft(
                new LocalText(titleZh, titleEn), LocalText.orNull(summaryZh, summaryEn), new LocalText(bodyZh, bodyEn));
    }

    Revision revision() {
        return new Revision(number, Objects.requireNonNullElse(version, 0));
    }

    MaterialVersion toVersion(List<PassageEntity> passages) {
        Material.Id material = new Material.Id(materialId);
        return new MaterialVersion(
                material,
                revision(),
                text(),
                passages.stream().map(passage -> passage.toPassage(material)).toList(),
                createdAt,
                createdBy,
                publishedAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
