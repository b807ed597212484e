package org.dushuban.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "app_user")
class UserEntity implements Persistable<UUID> {

    @Id
    UUID id;

    String number;
    String name;

    @Nullable
    String phone;

    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    @Column(name = "must_change")
    boolean mustChange;

    boolean operator;
    boolean closed;

    @Nullable
    String language;

    @Column(name = "large_text")
    @Nullable
    Boolean largeText;

    @Nullable
    String scheme;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    UserEntity() {}

    UserEntity(UUID id, String number, String name, @Nullable String phone, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.name = name;
        this.phone = phone;
        this.createdAt = createdAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    User toUser() {
        return new User(new User.Id(id), number, name, phone, operator, closed);
    }
}
