package org.dushuban.question;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.organisation.UnitPath;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What questions can be about. Topics of a unit serve that unit and all below it. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Topics {

    /** So many levels has a tree at most. */
    public static final int MAX_DEPTH = 10;

    private static final int MAX_NAME = 100;

    private final TopicRepository topics;
    private final JdbcClient jdbc;
    private final Scope scope;
    private final UnitDirectory directory;
    private final CurrentUser user;
    private final AuditTrail audit;

    Topics(
            TopicRepository topics,
            JdbcClient jdbc,
            Scope scope,
            UnitDirectory directory,
            CurrentUser user,
            AuditTrail audit) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.scope = scope;
        this.directory = directory;
        this.user = user;
        this.audit = audit;
    }

    /** The topics that the one who asks may use, those of higher units first. */
    @Transactional(readOnly = true)
    public List<Topic> usable() {
        Reach reach = Reach.used(scope);
        return jdbc.sql("select t.* from topic t join unit u on u.id = t.unit_id where " + Reach.OWNER
                        + " order by u.path, t.id")
                .param("places", reach.places())
                .param("trees", reach.trees())
                .query((row, _) -> {
                    UUID parent = row.getObject("parent_id", UUID.class);
                    return new Topic(
                            new Topic.Id(row.getObject("id", UUID.class)),
                            new Unit.Id(row.getObject("unit_id", UUID.class)),
                            parent == null ? null : new Topic.Id(parent),
                            row.getString("tag"),
                            new LocalText(row.getString("name_zh"), row.getString("name_en")));
                })
                .list();
    }

    /**
     * Adds a topic; where the unit has one of that tag, that one is returned as it is.
     *
     * @param parent null for a topic at the top
     * @param tag 1 to 60 characters
     * @param name 1 to 100 characters in each language
     * @throws NotFoundException if the unit is not within the scope of the one who asks, or the parent is not of that unit
     * @throws IllegalArgumentException if the tag or the name is blank or too long
     */
    public Topic add(Unit.Id owner, Topic.@Nullable Id parent, String tag, LocalText name) {
        Unit unit = scope.administered(owner);
        if (parent != null) {
            ofUnit(parent, owner);
        }
        return topics.findByUnitIdAndTag(owner.value(), tag.strip())
                .map(TopicEntity::toTopic)
                .orElseGet(() -> create(unit, parent, tag.strip(), name));
    }

    /**
     * Adds a topic with a tag of its own, made from its Chinese name.
     *
     * @param parent null for a topic at the top
     * @param name 1 to 100 characters in each language
     * @throws NotFoundException if the unit is not within the scope of the one who asks, or the parent is not of that unit
     * @throws IllegalArgumentException if the name is too long
     */
    public Topic add(Unit.Id owner, Topic.@Nullable Id parent, LocalText name) {
        Unit unit = scope.administered(owner);
        if (parent != null) {
            ofUnit(parent, owner);
        }
        String zh = name.zh().strip();
        String tag = zh.substring(0, Math.min(zh.length(), Topic.MAX_TAG));
        return create(unit, parent, new TopicPaths(usable()).freeTag(owner, tag), name);
    }

    /** @throws NotFoundException if one of the drafts has a topic that the one who asks may not use */
    void require(Stream<QuestionDraft> drafts) {
        Set<Topic.Id> wanted = drafts.map(QuestionDraft::topic)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(HashSet::new));
        if (!wanted.isEmpty()) {
            usable().forEach(topic -> wanted.remove(topic.id()));
        }
        wanted.stream().findFirst().ifPresent(topic -> {
            throw new NotFoundException("topic", topic);
        });
    }

    /**
     * The topics that the one who asks may use as trees, those of higher units first.
     *
     * @return the topics at the top, each with what is below it
     */
    @Transactional(readOnly = true)
    public List<TopicNode> tree() {
        Map<Topic.Id, Long> questions = new HashMap<>();
        jdbc.sql("select topic_id, count(*) as questions from question where topic_id is not null group by topic_id")
                .query((row, _) ->
                        questions.put(new Topic.Id(row.getObject("topic_id", UUID.class)), row.getLong("questions")))
                .list();
        List<UnitPath> own = scope.administered().stream().map(Unit::path).toList();
        return TopicNode.trees(
                usable(),
                questions,
                topic -> directory
                        .find(topic.owner())
                        .filter(unit -> own.stream().anyMatch(path -> path.contains(unit.path())))
                        .isPresent());
    }

    /**
     * Gives a topic another name; its tag stays, since files know it by that.
     *
     * @param name 1 to 100 characters in each language
     * @throws NotFoundException if there is none such, or the one who asks may not change it
     * @throws IllegalArgumentException if the name is too long
     */
    public void rename(Topic.Id id, LocalText name) {
        TopicEntity topic = changeable(id);
        String before = topic.nameZh;
        topic.name(checked(name));
        record("topic.renamed", topic, before, topic.nameZh);
    }

    /**
     * Puts a topic, with all below it, under another one of its unit.
     *
     * @param parent null for the top
     * @throws NotFoundException if there is none such, or the one who asks may not change it, or the other one is not of its
     *     unit
     * @throws IllegalArgumentException if the other one is the topic itself or lies below it
     */
    public void move(Topic.Id id, Topic.@Nullable Id parent) {
        TopicEntity topic = changeable(id);
        // two moves at once could make a circle that neither of them sees
        jdbc.sql("select id from topic where unit_id = ? for update")
                .param(topic.unitId)
                .query((row, _) -> row.getString(1))
                .list();
        TopicEntity above = parent == null ? null : ofUnit(parent, new Unit.Id(topic.unitId));
        for (TopicEntity one = above; one != null; one = parentOf(one)) {
            if (one.id.equals(topic.id)) {
                throw new IllegalArgumentException("topic " + id + " below itself");
            }
        }
        TopicEntity before = parentOf(topic);
        topic.parentId = above == null ? null : above.id;
        record("topic.moved", topic, before == null ? null : before.nameZh, above == null ? null : above.nameZh);
    }

    /**
     * Removes a topic below which there is none, and under which no question is, whoever's it be.
     *
     * @return whether it is gone
     * @throws NotFoundException if there is none such, or the one who asks may not change it
     */
    public boolean remove(Topic.Id id) {
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

    /**
     * Like {@link #named}, but finds only what is there already.
     *
     * @throws NotFoundException if the one who asks does not administer that unit
     * @throws IllegalArgumentException if a path is empty or too long, or a name is
     */
    @Transactional(readOnly = true)
    public Map<List<String>, Topic.Id> known(Unit.Id owner, Collection<List<String>> paths) {
        TopicPaths known = paths(scope.administered(owner));
        Map<List<String>, Topic.Id> found = new LinkedHashMap<>();
        paths.forEach(path -> known.find(path).ifPresent(topic -> found.put(path, topic)));
        return found;
    }

    /**
     * Finds topics by the names on the way to them from the top, in either language, among those of a unit and of the units
     * above it, and adds to the unit those that there are not.
     *
     * @param paths each one to ten names of 1 to 60 characters
     * @throws NotFoundException if the one who asks does not administer that unit
     * @throws IllegalArgumentException if a path is empty or too long, or a name is
     */
    public Map<List<String>, Topic.Id> named(Unit.Id owner, Collection<List<String>> paths) {
        Unit unit = scope.administered(owner);
        TopicPaths known = paths(unit);
        Map<List<String>, Topic.Id> found = new LinkedHashMap<>();
        for (List<String> path : paths) {
            found.put(path, known.find(path).orElseGet(() -> grow(unit, known, path)));
        }
        return found;
    }

    private TopicPaths paths(Unit unit) {
        return new TopicPaths(usable().stream()
                .filter(topic -> directory
                        .find(topic.owner())
                        .filter(above -> above.path().contains(unit.path()))
                        .isPresent())
                .toList());
    }

    /** @throws NotFoundException if there is none such, or the one who asks may not use it */
    Topic require(Topic.Id id) {
        return usable().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("topic", id));
    }

    @Nullable
    String name(UUID id) {
        return topics.findById(id).map(topic -> topic.nameZh).orElse(null);
    }

    private Topic.Id grow(Unit unit, TopicPaths known, List<String> path) {
        Topic.Id above = null;
        for (int level = 1; level <= path.size(); level++) {
            List<String> start = path.subList(0, level);
            Topic.Id parent = above;
            above = known.find(unit.id(), start).orElseGet(() -> {
                String name = start.getLast().strip();
                Topic made = create(unit, parent, known.freeTag(unit.id(), name), LocalText.of(name));
                known.add(made);
                return made.id();
            });
        }
        return Objects.requireNonNull(above);
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

    private static LocalText checked(LocalText name) {
        String en = name.en();
        if (name.zh().length() > MAX_NAME || (en != null && en.length() > MAX_NAME)) {
            throw new IllegalArgumentException("name of a topic: " + name);
        }
        return name;
    }

    private Topic create(Unit unit, Topic.@Nullable Id parent, String tag, LocalText name) {
        if (tag.isEmpty() || tag.length() > Topic.MAX_TAG) {
            throw new IllegalArgumentException("tag of a topic: " + tag);
        }
        Topic topic = topics.saveAndFlush(new TopicEntity(Ids.next(), unit.id().value(), parent, tag, checked(name)))
                .toTopic();
        audit.record(
                user.actor(),
                new Change(
                        "topic.created",
                        topic.id().value(),
                        name.zh(),
                        unit.path().digits(),
                        null,
                        name.zh()));
        return topic;
    }
}
