package org.dushuban.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "unit_admin")
class UnitAdminEntity {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "unit_id")
    UUID unitId;

    LocalDate since;

    @Nullable
    LocalDate until;

    @SuppressWarnings("NullAway.Init")
    UnitAdminEntity() {}

    UnitAdminEntity(UUID id, UUID userId, UUID unitId, LocalDate since, @Nullable LocalDate until) {
        this.id = id;
        this.userId = userId;
        this.unitId = unitId;
        this.since = since;
        this.until = until;
    }
}
