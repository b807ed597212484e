package org.dushuban.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "membership")
class MembershipEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    @Column(name = "unit_id")
    UUID unitId;

    @Column(name = "open_user_id")
    @Nullable
    UUID openUserId;

    LocalDate since;

    @Nullable
    LocalDate until;

    @Column(name = "joined_on")
    @Nullable
    LocalDate joinedOn;

    @Enumerated(EnumType.STRING)
    MemberState state;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    MembershipEntity() {}

    MembershipEntity(
            UUID id, UUID userId, UUID unitId, LocalDate since, @Nullable LocalDate joinedOn, MemberState state) {
        this.id = id;
        this.userId = userId;
        this.unitId = unitId;
        this.openUserId = userId;
        this.since = since;
        this.joinedOn = joinedOn;
        this.state = state;
    }

    /** Ends it on that day, the last one that counts here. */
    void end(LocalDate lastDay) {
        until = lastDay;
        openUserId = null;
    }

    /**
     * Lets it go on in another unit from that day. On its very first day nothing has happened in it yet, and the unit is
     * corrected; else it keeps its days, and the membership to add is given back.
     */
    Optional<MembershipEntity> continueIn(UUID unit, LocalDate on) {
        if (!since.isBefore(on)) {
            unitId = unit;
            until = null;
            openUserId = userId;
            return Optional.empty();
        }
        if (until == null || !until.isBefore(on)) {
            end(on.minusDays(1));
        }
        return Optional.of(new MembershipEntity(Ids.next(), userId, unit, on, joinedOn, state));
    }

    /** The later of two, for the same person. */
    MembershipEntity later(MembershipEntity other) {
        int order = since.equals(other.since) ? id.compareTo(other.id) : since.compareTo(other.since);
        return order >= 0 ? this : other;
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
