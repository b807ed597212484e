package org.dushuban.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dushuban.shared.Actor;
import org.dushuban.shared.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Rows of this table are written once. */
@Entity
@Table(name = "question_remark")
class RemarkEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "question_id")
    UUID questionId;

    int number;
    Instant at;

    @Column(name = "by_id")
    UUID byId;

    @Column(name = "by_name")
    String byName;

    String kind;

    @Nullable
    String text;

    @SuppressWarnings("NullAway.Init")
    RemarkEntity() {}

    RemarkEntity(UUID id, UUID questionId, Remark remark) {
        this.id = id;
        this.questionId = questionId;
        this.number = remark.number();
        this.at = remark.at();
        this.byId = remark.by().id();
        this.byName = remark.by().name();
        this.kind = remark.kind().tag();
        this.text = remark.text();
    }

    Remark toRemark() {
        return new Remark(number, at, new Actor(byId, byName), Tagged.of(Remark.Kind.class, kind), text);
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
