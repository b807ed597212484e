package org.dushuban.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole questions, right answers included, many at once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class BankReader {

    private static final String FOUND = "select q.id, q.number, q.topic_id, " + QuestionQuery.SEEN + " as wording"
            + " from question q where q.id in (:ids) and " + QuestionQuery.WITHIN;

    private final ItemBank banks;
    private final QuestionList list;
    private final QuestionVersions versions;
    private final JdbcClient jdbc;

    BankReader(ItemBank banks, QuestionList list, QuestionVersions versions, JdbcClient jdbc) {
        this.banks = banks;
        this.list = list;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    private record Row(
            Question.Id id,
            @Nullable String number,
            @Nullable UUID topic,
            QuestionVersion.Id wording) {

        static Row of(ResultSet row, int index) throws SQLException {
            return new Row(
                    new Question.Id(row.getObject("id", UUID.class)),
                    row.getString("number"),
                    row.getObject("topic_id", UUID.class),
                    new QuestionVersion.Id(row.getObject("wording", UUID.class)));
        }

        BankedQuestion with(QuestionVersion version, Set<String> tags) {
            return new BankedQuestion(
                    id,
                    number,
                    new QuestionDraft(
                            version.content(),
                            version.difficulty(),
                            topic == null ? null : new Topic.Id(topic),
                            tags,
                            version.explanation(),
                            version.source(),
                            version.points()));
        }
    }

    /** The questions that are meant, the oldest first; those that the one who asks may not use are left out by {@link #get}. */
    public List<Question.Id> select(QuestionSelection selection) {
        return switch (selection) {
            case QuestionSelection.These(Set<Question.Id> ids) ->
                ids.stream()
                        .sorted(Comparator.comparing(id -> id.value().toString()))
                        .toList();
            case QuestionSelection.Matching(QuestionFilter filter) -> list.ids(banks.banks(), filter);
        };
    }

    /**
     * Those of these questions that the one who asks may use, in the order in which they are asked for.
     *
     * @param ids some hundreds at once
     */
    public List<BankedQuestion> get(Collection<Question.Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Question.Id, Row> rows = rows(ids);
        Map<QuestionVersion.Id, QuestionVersion> wordings =
                versions.get(rows.values().stream().map(Row::wording).toList()).stream()
                        .collect(Collectors.toMap(QuestionVersion::id, version -> version));
        Map<UUID, Set<String>> tags = tags(rows.keySet());
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .map(row -> row.with(
                        Objects.requireNonNull(wordings.get(row.wording())),
                        tags.getOrDefault(row.id().value(), Set.of())))
                .toList();
    }

    private Map<Question.Id, Row> rows(Collection<Question.Id> ids) {
        return jdbc
                .sql(FOUND)
                .params(QuestionQuery.within(banks.banks()))
                .param("ids", values(ids))
                .query(Row::of)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, row -> row));
    }

    private Map<UUID, Set<String>> tags(Collection<Question.Id> ids) {
        Map<UUID, Set<String>> tags = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select question_id, tag from question_tag where question_id in (:ids)")
                    .param("ids", values(ids))
                    .query(row -> {
                        tags.computeIfAbsent(row.getObject("question_id", UUID.class), _ -> new TreeSet<>())
                                .add(row.getString("tag"));
                    });
        }
        return tags;
    }

    private static List<UUID> values(Collection<Question.Id> ids) {
        return ids.stream().map(Question.Id::value).toList();
    }
}
