package org.dushuban.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads banks and pages of questions within a reach; banks are few, questions many. */
@Component
class QuestionList {

    private static final UUID NOTHING = new UUID(0, 0);

    /** Own questions in their latest wording, those of higher units as they are published. */
    private static final String FROM_WHERE = """
             from question q
             join question_version v on v.question_id = q.id
              and v.number = case when q.bank_id in (:own) then q.latest else q.published end
             left join topic t on t.id = q.topic_id
            where q.bank_id in (:banks) and (q.bank_id in (:own) or q.state = 'published')
              and (cast(:bank as uuid) is null or q.bank_id = cast(:bank as uuid))
              and (cast(:topic as uuid) is null or q.topic_id = cast(:topic as uuid))
              and (cast(:kind as varchar) is null or v.kind = cast(:kind as varchar))
              and (cast(:difficulty as varchar) is null or v.difficulty = cast(:difficulty as varchar))
              and (cast(:state as varchar) is null or q.state = cast(:state as varchar))
              and (cast(:text as varchar) is null or v.words like cast(:text as varchar) escape '!'
                   or q.number = cast(:number as varchar))
            """;

    private static final String PAGE =
            """
            select q.id, q.number, q.state, q.bank_id, v.id as version_id, v.kind, v.difficulty, v.content,
                   v.source is not null as sourced, t.name_zh, t.name_en,
                   q.published is not null and q.published < q.latest as edited
            """ + FROM_WHERE + " order by q.id desc offset :offset rows fetch next :limit rows only";

    /** What lies within a tree can be changed; what is above it can be used. */
    private static final String BANKS = """
            select b.id, b.name, u.id as owner, u.name as owner_name,
                   exists (select 1 from unit o where o.id in (:trees) and u.path like o.path || '%') as changeable
              from bank b join unit u on u.id = b.unit_id where\s""" + Reach.OWNER + " order by u.path, b.id";

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
        return filtered("select count(*)" + FROM_WHERE, banks, filter)
                .query(Long.class)
                .single();
    }

    List<QuestionSummary> page(List<Bank> banks, QuestionFilter filter, int offset, int limit) {
        List<UUID> own = own(banks);
        return filtered(PAGE, banks, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> summary(row, own))
                .list();
    }

    /** Those of these wordings that are in banks to write in, or were published in another of these banks. */
    List<QuestionVersion.Id> usable(List<Bank> banks, Collection<QuestionVersion.Id> wordings) {
        return jdbc.sql("""
                        select v.id from question_version v join question q on q.id = v.question_id
                        where v.id in (:wordings)
                          and (q.bank_id in (:own) or (q.bank_id in (:banks) and v.number <= q.published))""")
                .param(
                        "wordings",
                        ids(wordings.stream().map(QuestionVersion.Id::value).toList()))
                .param("own", ids(own(banks)))
                .param(
                        "banks",
                        ids(banks.stream().map(bank -> bank.id().value()).toList()))
                .query((row, _) -> new QuestionVersion.Id(row.getObject("id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, List<Bank> banks, QuestionFilter filter) {
        return jdbc.sql(sql)
                .param(
                        "banks",
                        ids(banks.stream().map(bank -> bank.id().value()).toList()))
                .param("own", ids(own(banks)))
                .param("bank", filter.bank() == null ? null : filter.bank().value())
                .param("topic", filter.topic() == null ? null : filter.topic().value())
                .param("kind", filter.kind() == null ? null : filter.kind().tag())
                .param(
                        "difficulty",
                        filter.difficulty() == null ? null : filter.difficulty().tag())
                .param("state", filter.state() == null ? null : filter.state().tag())
                .param("text", pattern(filter.text()))
                .param("number", filter.text());
    }

    private static QuestionSummary summary(ResultSet row, List<UUID> own) throws SQLException {
        return new QuestionSummary(
                new Question.Id(row.getObject("id", UUID.class)),
                new QuestionVersion.Id(row.getObject("version_id", UUID.class)),
                row.getString("number"),
                Json.read(row.getString("content"), QuestionContent.class).stem(),
                QuestionKind.ofTag(row.getString("kind")),
                Difficulty.ofTag(row.getString("difficulty")),
                LocalText.orNull(row.getString("name_zh"), row.getString("name_en")),
                QuestionState.ofTag(row.getString("state")),
                row.getBoolean("edited"),
                row.getBoolean("sourced"),
                own.contains(row.getObject("bank_id", UUID.class)));
    }

    private static List<UUID> own(List<Bank> banks) {
        return banks.stream()
                .filter(Bank::changeable)
                .map(bank -> bank.id().value())
                .toList();
    }

    /** SQL has no empty list. */
    private static List<UUID> ids(List<UUID> ids) {
        return ids.isEmpty() ? List.of(NOTHING) : ids;
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
