package org.dushuban.material;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "material")
class MaterialEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "unit_id")
    UUID unitId;

    @Convert(converter = MaterialStateConverter.class)
    MaterialState state = MaterialState.DRAFT;

    int latest = 1;

    @Nullable
    Integer published;

    int anchors;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    MaterialEntity() {}

    MaterialEntity(UUID id, UUID unitId) {
        this.id = id;
        this.unitId = unitId;
    }

    /** Whether its latest version may still be changed in place. */
    boolean open() {
        return published == null || published < latest;
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
