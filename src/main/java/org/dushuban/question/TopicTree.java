package org.dushuban.question;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes the trees of topics, with their trail; each belongs to a unit that the one who asks administers. */
@Component
class TopicTree {

    private final TopicRepository topics;
    private final TopicReader reader;
    private final JdbcClient jdbc;
    private final Scope scope;
    private final UnitDirectory directory;
    private final CurrentUser user;
    private final AuditTrail audit;

    TopicTree(
            TopicRepository topics,
            TopicReader reader,
            JdbcClient jdbc,
            Scope scope,
            UnitDirectory directory,
            CurrentUser user,
            AuditTrail audit) {
        this.topics = topics;
        this.reader = reader;
        this.jdbc = jdbc;
        this.scope = scope;
        this.directory = directory;
        this.user = user;
        this.audit = audit;
    }

    Topic add(Unit.Id owner, Topic.@Nullable Id parent, String tag, LocalText name) {
        Unit unit = above(owner, parent);
        return topics.findByUnitIdAndTag(owner.value(), tag)
                .map(TopicEntity::toTopic)
                .orElseGet(() -> create(unit, parent, tag, name));
    }

    Topic add(Unit.Id owner, Topic.@Nullable Id parent, LocalText name) {
        Unit unit = above(owner, parent);
        String tag = name.zh().substring(0, Math.min(name.zh().length(), Topic.MAX_NAME));
        return create(unit, parent, new TopicPaths(reader.of(owner)).freeTag(owner, tag), name);
    }

    void rename(Topic.Id id, LocalText name) {
        TopicEntity topic = changeable(id);
        String before = topic.nameZh;
        topic.name(checked(name));
        record("topic.renamed", topic, before, topic.nameZh);
    }

    boolean move(Topic.Id id, Topic.@Nullable Id parent) {
        TopicEntity topic = changeable(id);
        Unit.Id owner = new Unit.Id(topic.unitId);
        TopicEntity above = parent == null ? null : ofUnit(parent, owner);
        // two moves at once could make a circle that neither of them sees
        TopicLevels levels = new TopicLevels(reader.hold(owner));
        if (levels.isWithin(parent, id)) {
            throw new IllegalArgumentException("topic " + id + " below itself");
        }
        if (levels.depth(parent) + levels.height(id) > Topic.MAX_DEPTH) {
            return false;
        }
        TopicEntity before = parentOf(topic);
        topic.parentId = above == null ? null : above.id;
        record("topic.moved", topic, before == null ? null : before.nameZh, above == null ? null : above.nameZh);
        return true;
    }

    boolean remove(Topic.Id id) {
        TopicEntity topic = changeable(id);
        topics.flush();
        int removed = jdbc.sql("""
                        delete from topic where id = :id
                           and not exists (select 1 from topic below where below.parent_id = :id)
                           and not exists (select 1 from question q where q.topic_id = :id)""").param("id", id.value()).update();
        if (removed > 0) {
            record("topic.removed", topic, topic.nameZh, null);
        }
        return removed > 0;
    }

    /** Writes topics of a unit, each after what is above it, all at once. */
    void create(Unit unit, Collection<Topic> made) {
        topics.saveAll(made.stream().map(TopicEntity::new).toList());
        topics.flush();
        audit.recordAll(
                user.actor(), made.stream().map(topic -> created(unit, topic)).toList());
    }

    @Nullable
    String name(UUID id) {
        return topics.findById(id).map(topic -> topic.nameZh).orElse(null);
    }

    /** A unit in which a topic is to be made below another one. */
    private Unit above(Unit.Id owner, Topic.@Nullable Id parent) {
        Unit unit = scope.administered(owner);
        if (parent != null) {
            ofUnit(parent, owner);
            if (new TopicLevels(reader.of(owner)).depth(parent) >= Topic.MAX_DEPTH) {
                throw new IllegalArgumentException("no level left below topic " + parent);
            }
        }
        return unit;
    }

    private Topic create(Unit unit, Topic.@Nullable Id parent, String tag, LocalText name) {
        if (tag.isEmpty() || tag.length() > Topic.MAX_NAME) {
            throw new IllegalArgumentException("tag of a topic: " + tag);
        }
        Topic topic = new Topic(new Topic.Id(Ids.next()), unit.id(), parent, tag, checked(name));
        create(unit, List.of(topic));
        return topic;
    }

    private TopicEntity changeable(Topic.Id id) {
        TopicEntity topic = topics.findById(id.value()).orElseThrow(() -> new NotFoundException("topic", id));
        if (directory
                .find(new Unit.Id(topic.unitId))
                .filter(unit -> scope.administers(unit.path()))
                .isEmpty()) {
            throw new NotFoundException("topic", id);
        }
        return topic;
    }

    private TopicEntity ofUnit(Topic.Id id, Unit.Id unit) {
        return topics.findById(id.value())
                .filter(topic -> topic.unitId.equals(unit.value()))
                .orElseThrow(() -> new NotFoundException("topic", id));
    }

    private @Nullable TopicEntity parentOf(TopicEntity topic) {
        return topic.parentId == null ? null : topics.findById(topic.parentId).orElse(null);
    }

    private void record(String what, TopicEntity topic, @Nullable String from, @Nullable String to) {
        Unit unit = scope.administered(new Unit.Id(topic.unitId));
        audit.record(
                user.actor(),
                new Change(what, topic.id, topic.nameZh, unit.path().digits(), from, to));
    }

    private static Change created(Unit unit, Topic topic) {
        String name = topic.name().zh();
        return new Change("topic.created", topic.id().value(), name, unit.path().digits(), null, name);
    }

    private static LocalText checked(LocalText name) {
        String en = name.en();
        if (name.zh().length() > Topic.MAX_NAME || (en != null && en.length() > Topic.MAX_NAME)) {
            throw new IllegalArgumentException("name of a topic: " + name);
        }
        return name;
    }
}
