package org.dushuban.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "unit")
class UnitEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    String path;

    @Enumerated(EnumType.STRING)
    UnitKind kind;

    String name;

    @Column(name = "closed_on")
    @Nullable
    LocalDate closedOn;

    @Column(name = "last_place")
    int lastPlace;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    UnitEntity() {}

    UnitEntity(UUID id, @Nullable UUID parentId, UnitPath path, UnitKind kind, String name) {
        this.id = id;
        this.parentId = parentId;
        this.path = path.digits();
        this.kind = kind;
        this.name = name;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    UnitPath unitPath() {
        return new UnitPath(path);
    }

    /** A path below this unit that no unit has ever had. */
    UnitPath nextChild() {
        return unitPath().child(++lastPlace);
    }

    Unit toUnit() {
        return new Unit(
                new Unit.Id(id), parentId == null ? null : new Unit.Id(parentId), unitPath(), kind, name, closedOn);
    }
}
