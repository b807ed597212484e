package org.dushuban.question;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads banks and pages of questions within a reach; banks are few, questions many. */
@Component
class QuestionList {

    private static final String PAGE = """
            select q.id, q.number, q.state, q.bank_id, v.id as version_id, v.kind, v.difficulty, v.content, v.points,
                   v.source is not null as sourced, t.name_zh, t.name_en,
                   q.published is not null and q.published < q.latest as edited, q.submitted_at is not null as waiting
            from (%s order by q.id desc offset :offset rows fetch next :limit rows only) p
            join question q on q.id = p.id """ + QuestionQuery.WORDING + """
             left join topic t on t.id = q.topic_id
            order by q.id desc""";

    private static final int CHUNK = 1_000;

    /** What lies within a tree can be changed; what is above it can be used. */
    private static final String BANKS = """
            select b.id, b.name, u.id as owner, u.name as owner_name,
                   exists (select 1 from unit o where o.id in (:trees) and u.path like o.path || '%') as changeable
              from bank b join unit u on u.id = b.unit_id where\s""" + Reach.OWNER + " order by u.path, b.id";

    private static final String TOPICS = """
            with recursive subtopic (id) as (
                select id from topic where id = ?
                union all select t.id from topic t join subtopic s on t.parent_id = s.id)
            select id from subtopic""";

    private final JdbcClient jdbc;

    QuestionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bank> banks(Reach reach) {
        return jdbc.sql(BANKS)
                .param("places", reach.places())
                .param("trees", reach.trees())
                .query((row, _) -> new Bank(
                        new Bank.Id(row.getObject("id", UUID.class)),
                        new Unit.Id(row.getObject("owner", UUID.class)),
                        row.getString("owner_name"),
                        row.getString("name"),
                        row.getBoolean("changeable")))
                .list();
    }

    long count(List<Bank> banks, QuestionFilter filter) {
        QuestionQuery query = query(banks, filter);
        return jdbc.sql(query.select("count(*)"))
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private QuestionQuery query(List<Bank> banks, QuestionFilter filter) {
        return new QuestionQuery(banks, filter, filter.topic() == null ? List.of() : topics(filter.topic()));
    }

    /** A topic and what lies below it; the topic itself, where there is none such. */
    List<UUID> topics(Topic.Id topic) {
        List<UUID> found = jdbc.sql(TOPICS)
                .param(topic.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return found.isEmpty() ? List.of(topic.value()) : found;
    }

    /** Newest first; the ids of a page are found before its wordings are read. */
    List<QuestionSummary> page(List<Bank> banks, QuestionFilter filter, int offset, int limit) {
        QuestionQuery query = query(banks, filter);
        List<UUID> own = own(banks);
        List<Row> rows = jdbc.sql(PAGE.formatted(query.select("q.id")))
                .params(query.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        summary(row, own.contains(row.getObject("bank_id", UUID.class)))))
                .list();
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, List<String>> tags =
                of(ids, "select question_id, tag from question_tag", row -> row.getString("tag"));
        Map<UUID, List<Flag>> flags = of(
                ids,
                "select question_id, flag, detail from question_flag",
                row -> new Flag(row.getString("flag"), row.getString("detail")));
        return rows.stream()
                .map(row -> row.summary.apply(
                        new TreeSet<>(tags.getOrDefault(row.id, List.of())), flags.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** The ids of all that a filter means, oldest first. */
    List<Question.Id> ids(List<Bank> banks, QuestionFilter filter) {
        QuestionQuery query = query(banks, filter);
        return jdbc.sql(query.select("q.id") + " order by q.id")
                .params(query.parameters())
                .query((row, _) -> new Question.Id(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those of these questions that are in banks to write in, or published in another of these banks. */
    Set<Question.Id> visible(List<Bank> banks, Collection<Question.Id> wanted) {
        Set<Question.Id> visible = new HashSet<>();
        List<UUID> ids = wanted.stream().map(Question.Id::value).toList();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            jdbc.sql("select q.id from question q where q.id in (:ids) and " + QuestionQuery.WITHIN)
                    .params(QuestionQuery.within(banks))
                    .param("ids", ids.subList(start, Math.min(start + CHUNK, ids.size())))
                    .query((row, _) -> new Question.Id(row.getObject("id", UUID.class)))
                    .list()
                    .forEach(visible::add);
        }
        return visible;
    }

    /** The first thousand of the tags of questions in these banks, in order. */
    List<String> tags(List<Bank> banks) {
        return names(banks, "g.tag", "question_tag");
    }

    /** The names of the flags of questions in these banks, in order. */
    List<String> flags(List<Bank> banks) {
        return names(banks, "g.flag", "question_flag");
    }

    private List<String> names(List<Bank> banks, String name, String table) {
        return jdbc.sql("select distinct " + name + " from " + table
                        + " g join question q on q.id = g.question_id where " + QuestionQuery.WITHIN
                        + " order by 1 fetch first " + CHUNK + " rows only")
                .params(QuestionQuery.within(banks))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The numbers that questions of a bank came with. */
    Set<String> numbers(Bank.Id bank) {
        return new HashSet<>(jdbc.sql("select number from question where bank_id = ? and number is not null")
                .param(bank.value())
                .query(String.class)
                .list());
    }

    /** Those of these wordings that are in banks to write in, or were published in another of these banks. */
    List<QuestionVersion.Id> usable(List<Bank> banks, Collection<QuestionVersion.Id> wordings) {
        if (wordings.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select v.id from question_version v join question q on q.id = v.question_id
                        where v.id in (:wordings) and\s""" + QuestionQuery.ownOr("v.number <= q.published"))
                .params(QuestionQuery.within(banks))
                .param(
                        "wordings",
                        wordings.stream().map(QuestionVersion.Id::value).toList())
                .query((row, _) -> new QuestionVersion.Id(row.getObject("id", UUID.class)))
                .list();
    }

    private record Row(UUID id, BiFunction<SortedSet<String>, List<Flag>, QuestionSummary> summary) {}

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> of(List<UUID> ids, String select, Reading<T> reading) {
        Map<UUID, List<T>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(select + " where question_id in (:ids) order by 2")
                    .param("ids", ids)
                    .query((row, _) -> found.computeIfAbsent(
                                    row.getObject("question_id", UUID.class), _ -> new ArrayList<>())
                            .add(reading.of(row)))
                    .list();
        }
        return found;
    }

    private static BiFunction<SortedSet<String>, List<Flag>, QuestionSummary> summary(ResultSet row, boolean own)
            throws SQLException {
        Question.Id id = new Question.Id(row.getObject("id", UUID.class));
        QuestionVersion.Id version = new QuestionVersion.Id(row.getObject("version_id", UUID.class));
        String number = row.getString("number");
        LocalText stem =
                Json.read(row.getString("content"), QuestionContent.class).stem();
        QuestionKind kind = QuestionKind.ofTag(row.getString("kind"));
        Difficulty difficulty = Difficulty.ofTag(row.getString("difficulty"));
        LocalText topic = LocalText.orNull(row.getString("name_zh"), row.getString("name_en"));
        QuestionState state = QuestionState.ofTag(row.getString("state"));
        boolean edited = row.getBoolean("edited");
        boolean waiting = own && row.getBoolean("waiting");
        BigDecimal points = row.getBigDecimal("points");
        boolean sourced = row.getBoolean("sourced");
        return (tags, flags) -> new QuestionSummary(
                id,
                version,
                number,
                stem,
                kind,
                difficulty,
                topic,
                state,
                edited,
                waiting,
                points,
                sourced,
                own,
                tags,
                flags);
    }

    private static List<UUID> own(List<Bank> banks) {
        return banks.stream()
                .filter(Bank::changeable)
                .map(bank -> bank.id().value())
                .toList();
    }
}
