package org.dushuban.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Saved once; what changes later is written with the row that was read. */
@Entity
@Table(name = "topic")
class TopicEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "unit_id")
    UUID unitId;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    String tag;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    @SuppressWarnings("NullAway.Init")
    TopicEntity() {}

    TopicEntity(Topic topic) {
        id = topic.id().value();
        unitId = topic.owner().value();
        parentId = topic.parent() == null ? null : topic.parent().value();
        tag = topic.tag();
        name(topic.name());
    }

    final void name(LocalText name) {
        nameZh = name.zh();
        nameEn = name.en();
    }

    Topic toTopic() {
        return new Topic(
                new Topic.Id(id),
                new Unit.Id(unitId),
                parentId == null ? null : new Topic.Id(parentId),
                tag,
                new LocalText(nameZh, nameEn));
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
