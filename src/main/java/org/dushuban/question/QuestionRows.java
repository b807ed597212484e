package org.dushuban.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads many questions of a bank at once, past the persistence context, which would keep them all. Where they are asked for
 * by their ids the bank is no part of the condition, else a planner without statistics would rather read all of the bank;
 * those of other banks are left out afterwards.
 */
@Component
class QuestionRows {

    private static final int HELD = 500;

    private static final String ROWS = """
            select q.*, v.id as v_id, v.number as v_number, v.kind, v.difficulty, v.content, v.words, v.explanation_zh,
                   v.explanation_en, v.source, v.points, v.created_at, v.created_by, v.published_at, v.version as v_version
              from question q join question_version v on v.id = q.latest_id
             where\s""";

    /** What a question of the bank asks now. */
    record Asking(UUID id, Stem stem, String content) {}

    private record Found(UUID bank, Asking asking) {}

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these questions that are in the bank, by their ids; at most some hundreds at once. */
    Map<UUID, QuestionRow> get(UUID bank, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows(bank, "q.id in (:wanted)", ids);
    }

    /**
     * Holds these questions until the transaction ends: nobody else can change or move them. That is done in the order of
     * their ids, as by whoever holds several, and before the row of the bank, as by whoever edits one.
     *
     * @return the banks of those that there are
     */
    List<UUID> hold(Collection<UUID> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .gather(Gatherers.windowFixed(HELD))
                .flatMap(some -> holdSome(some).stream())
                .toList();
    }

    /** @return whether all of them are in the bank */
    boolean hold(UUID bank, Collection<UUID> ids) {
        List<UUID> homes = hold(ids);
        return homes.size() == ids.size() && homes.stream().allMatch(bank::equals);
    }

    private List<UUID> holdSome(List<UUID> ids) {
        return jdbc.sql("select bank_id from question where id in (:ids) order by id for update")
                .param("ids", ids)
                .query((row, _) -> row.getObject("bank_id", UUID.class))
                .list();
    }

    /** Those of the bank that have one of these numbers, by their ids; at most some hundreds at once. */
    Map<UUID, QuestionRow> numbered(UUID bank, Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : rows(bank, "q.bank_id = :bank and q.number in (:wanted)", numbers);
    }

    /** What those of these questions ask that are in the bank; at most some hundreds at once. */
    List<Asking> asking(UUID bank, Collection<UUID> ids) {
        return jdbc
                .sql("""
                        select q.id, q.bank_id, v.words, v.content
                          from question q join question_version v on v.id = q.latest_id
                         where q.id in (:ids)""")
                .param("ids", ids)
                .query((row, _) -> new Found(
                        row.getObject("bank_id", UUID.class),
                        new Asking(
                                row.getObject("id", UUID.class),
                                Stem.ofWords(row.getString("words")),
                                row.getString("content"))))
                .list()
                .stream()
                .filter(found -> found.bank().equals(bank))
                .map(Found::asking)
                .toList();
    }

    private Map<UUID, QuestionRow> rows(UUID bank, String condition, Collection<?> wanted) {
        Map<UUID, QuestionRow> rows = jdbc
                .sql(ROWS + condition)
                .param("bank", bank)
                .param("wanted", wanted)
                .query((row, _) -> new QuestionRow(question(row), wording(row)))
                .list()
                .stream()
                .filter(row -> row.question().bankId.equals(bank))
                .collect(Collectors.toMap(row -> row.question().id, Function.identity()));
        if (!rows.isEmpty()) {
            Map<UUID, TreeSet<String>> tags = tags(rows.keySet());
            rows.forEach((id, row) -> row.question().tags = tags.getOrDefault(id, new TreeSet<>()));
        }
        return rows;
    }

    private Map<UUID, TreeSet<String>> tags(Collection<UUID> questions) {
        Map<UUID, TreeSet<String>> tags = new HashMap<>();
        jdbc.sql("select question_id, tag from question_tag where question_id in (:questions)")
                .param("questions", questions)
                .query(row -> {
                    tags.computeIfAbsent(row.getObject("question_id", UUID.class), _ -> new TreeSet<>())
                            .add(row.getString("tag"));
                });
        return tags;
    }

    private static QuestionEntity question(ResultSet row) throws SQLException {
        QuestionEntity question = new QuestionEntity();
        question.id = row.getObject("id", UUID.class);
        question.bankId = row.getObject("bank_id", UUID.class);
        question.topicId = row.getObject("topic_id", UUID.class);
        question.number = row.getString("number");
        question.state = QuestionState.ofTag(row.getString("state"));
        question.latest = row.getInt("latest");
        question.published = row.getObject("published", Integer.class);
        question.latestId = row.getObject("latest_id", UUID.class);
        question.publishedId = row.getObject("published_id", UUID.class);
        question.seq = row.getInt("seq");
        question.submittedAt = instant(row, "submitted_at");
        question.submittedBy = row.getObject("submitted_by", UUID.class);
        question.version = row.getInt("version");
        return question;
    }

    private static QuestionVersionEntity wording(ResultSet row) throws SQLException {
        QuestionVersionEntity wording = new QuestionVersionEntity();
        wording.id = row.getObject("v_id", UUID.class);
        wording.questionId = row.getObject("id", UUID.class);
        wording.number = row.getInt("v_number");
        wording.kind = row.getString("kind");
        wording.difficulty = Difficulty.ofTag(row.getString("difficulty"));
        wording.content = row.getString("content");
        wording.words = row.getString("words");
        wording.explanationZh = row.getString("explanation_zh");
        wording.explanationEn = row.getString("explanation_en");
        wording.source = row.getString("source");
        wording.points = row.getBigDecimal("points");
        wording.createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        wording.createdBy = row.getObject("created_by", UUID.class);
        wording.publishedAt = instant(row, "published_at");
        wording.version = row.getInt("v_version");
        return wording;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
