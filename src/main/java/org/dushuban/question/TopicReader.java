package org.dushuban.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads topics past the persistence context, many at once. */
@Component
class TopicReader {

    private static final String TOPICS = "select t.* from topic t join unit u on u.id = t.unit_id where ";
    private static final String ORDER = " order by u.path, t.id";

    private final JdbcClient jdbc;
    private final Scope scope;

    TopicReader(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** Those that the one who asks may use, those of higher units first. */
    List<Topic> usable() {
        Reach reach = Reach.used(scope);
        return jdbc.sql(TOPICS + Reach.OWNER + ORDER)
                .param("places", reach.places())
                .param("trees", reach.trees())
                .query(TopicReader::topic)
                .list();
    }

    /** Those that serve a unit: its own and those of the units above it, these first. */
    List<Topic> serving(Unit unit) {
        return jdbc.sql(TOPICS + "cast(? as varchar) like u.path || '%'" + ORDER)
                .param(unit.path().digits())
                .query(TopicReader::topic)
                .list();
    }

    /** The same as ids. */
    Set<Topic.Id> idsServing(Unit unit) {
        Set<Topic.Id> ids = new HashSet<>();
        serving(unit).forEach(topic -> ids.add(topic.id()));
        return ids;
    }

    /** Those that belong to a unit, the oldest first. */
    List<Topic> of(Unit.Id unit) {
        return jdbc.sql("select * from topic where unit_id = ? order by id")
                .param(unit.value())
                .query(TopicReader::topic)
                .list();
    }

    /** The same; nobody else can change them until this transaction ends. */
    List<Topic> hold(Unit.Id unit) {
        return jdbc.sql("select * from topic where unit_id = ? order by id for update")
                .param(unit.value())
                .query(TopicReader::topic)
                .list();
    }

    /** Those that the one who asks may use as trees, with how many questions are under each. */
    List<TopicNode> trees() {
        Map<Topic.Id, Long> questions = new HashMap<>();
        jdbc.sql("select topic_id, count(*) as questions from question where topic_id is not null group by topic_id")
                .query(row -> {
                    questions.put(new Topic.Id(row.getObject("topic_id", UUID.class)), row.getLong("questions"));
                });
        Set<UUID> own = changeableOwners();
        return TopicNode.trees(
                usable(), questions, topic -> own.contains(topic.owner().value()));
    }

    private Set<UUID> changeableOwners() {
        Reach reach = Reach.administered(scope);
        return new HashSet<>(
                jdbc.sql("select distinct u.id from topic t join unit u on u.id = t.unit_id where " + Reach.OWNER)
                        .param("places", reach.places())
                        .param("trees", reach.trees())
                        .query(UUID.class)
                        .list());
    }

    private static Topic topic(ResultSet row, int index) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Topic(
                new Topic.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                parent == null ? null : new Topic.Id(parent),
                row.getString("tag"),
                new LocalText(row.getString("name_zh"), row.getString("name_en")));
    }
}
