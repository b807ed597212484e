package org.dushuban.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "bank")
class BankEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "unit_id")
    UUID unitId;

    String name;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    BankEntity() {}

    BankEntity(UUID id, UUID unitId, String name) {
        this.id = id;
        this.unitId = unitId;
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
}
