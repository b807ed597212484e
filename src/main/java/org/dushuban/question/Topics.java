package org.dushuban.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
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

    private final TopicRepository topics;
    private final JdbcClient jdbc;
    private final Scope scope;
    private final CurrentUser user;
    private final AuditTrail audit;

    Topics(TopicRepository topics, JdbcClient jdbc, Scope scope, CurrentUser user, AuditTrail audit) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.scope = scope;
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
     * @throws NotFoundException if the unit or the parent is not within the scope of the one who asks
     */
    public Topic add(Unit.Id owner, Topic.@Nullable Id parent, String tag, LocalText name) {
        Unit unit = scope.administered(owner);
        if (parent != null && usable().stream().noneMatch(topic -> topic.id().equals(parent))) {
            throw new NotFoundException("topic", parent);
        }
        return topics.findByUnitIdAndTag(owner.value(), tag.strip())
                .map(TopicEntity::toTopic)
                .orElseGet(() -> create(unit, parent, tag.strip(), name));
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

    private Topic create(Unit unit, Topic.@Nullable Id parent, String tag, LocalText name) {
        Topic topic = topics.saveAndFlush(new TopicEntity(Ids.next(), unit.id().value(), parent, tag, name))
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
