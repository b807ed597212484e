package org.dushuban.organisation;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dushuban.account.User;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads members with their names in one statement each, however many there are. */
@Component
class MemberSearch {

    private static final String MEMBERS = """
            select u.id, u.number, u.name, u.phone, n.id as unit_id, n.name as unit_name,
                   m.joined_on, m.state, m.since, m.until
            """;
    static final String FROM = """
            from membership m join app_user u on u.id = m.user_id join unit n on n.id = m.unit_id
            """;

    private static final String LEFT = """
            m.open_user_id is null and not exists (
                select 1 from membership later where later.user_id = m.user_id
                and (later.since > m.since or later.since = m.since and later.id > m.id))
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    MemberSearch(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    Member member(User.Id id) {
        flush();
        return jdbc.sql(MEMBERS + FROM
                        + " where m.user_id = ? order by m.since desc, m.id desc fetch first 1 rows only")
                .param(id.value())
                .query(MemberSearch::member)
                .optional()
                .orElseThrow(() -> new NotFoundException("member", id));
    }

    /** Whoever has one of these numbers, whether in large letters or small. */
    List<User.Id> byNumbers(Collection<String> numbers) {
        flush();
        return jdbc.sql("select id from app_user where lower(number) in (:numbers)")
                .param("numbers", numbers.stream().map(Known::plain).distinct().toList())
                .query((row, _) -> new User.Id(row.getObject(1, UUID.class)))
                .list();
    }

    List<Belonging> history(User.Id id) {
        flush();
        return jdbc.sql("select n.id, n.name, m.since, m.until from membership m join unit n on n.id = m.unit_id"
                        + " where m.user_id = ? order by m.since desc, m.id desc")
                .param(id.value())
                .query((row, _) -> new Belonging(
                        new Unit.Id(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    List<Member> page(List<PathRange> ranges, MemberQuery query, int offset, int limit) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        flush();
        List<Object> values = new ArrayList<>();
        String sql =
                MEMBERS + FROM + where(ranges, query, values) + order(query) + " offset ? rows fetch next ? rows only";
        values.add(offset);
        values.add(limit);
        return jdbc.sql(sql).params(values).query(MemberSearch::member).list();
    }

    long count(List<PathRange> ranges, MemberQuery query) {
        if (ranges.isEmpty()) {
            return 0;
        }
        flush();
        List<Object> values = new ArrayList<>();
        String sql = "select count(*) " + FROM + where(ranges, query, values);
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    private static String where(List<PathRange> ranges, MemberQuery query, List<Object> values) {
        String within = ranges.stream().map(_ -> "(n.path >= ? and n.path < ?)").collect(Collectors.joining(" or "));
        ranges.forEach(range -> values.addAll(List.of(range.from(), range.end())));
        StringBuilder where = new StringBuilder(" where " + (query.left() ? LEFT : "m.open_user_id is not null"));
        where.append(" and (").append(within).append(")");
        if (query.state() != null) {
            where.append(" and m.state = ?");
            values.add(query.state().name());
        }
        String text = query.text().strip();
        if (!text.isEmpty()) {
            String start = text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            where.append(" and (u.number like ? escape '!' or u.phone like ? escape '!' or u.name like ? escape '!')");
            values.addAll(List.of(start, start, "%" + start));
        }
        return where.toString();
    }

    private static String order(MemberQuery query) {
        String direction = query.descending() ? " desc" : "";
        String by = switch (query.order()) {
            case NUMBER -> "u.number" + direction;
            case NAME -> "u.name" + direction + ", u.number";
            case UNIT -> "n.path" + direction + ", u.number";
            case JOINED -> "m.joined_on" + direction + " nulls last, u.number";
        };
        return " order by " + by;
    }

    /** What the surrounding transaction has changed must be seen here. */
    private void flush() {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        return new Member(
                new User.Id(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("phone"),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                day(row, "joined_on"),
                MemberState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                day(row, "until"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
