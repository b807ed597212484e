package org.dushuban.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.account.User;
import org.dushuban.organisation.Earned;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books points, and keeps the sums of each member with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    static final String TAKEN = "quiz.taken";
    static final String PASSED = "quiz.passed";
    static final String CORRECTION = "correction";

    /** The value is only added, so every number on a board can be traced to entries. */
    record Entry(UUID id, User.Id member, Unit.Id unit, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the row at which bookings of a member meet, in a short transaction before theirs; another one may be first. */
    void open(User.Id member, Unit.Id unit) {
        if (rows(member, "").isEmpty()) {
            jdbc.sql("insert into member_score (member_id, unit_id, period, points) values (?, ?, ?, 0)")
                    .params(member.value(), unit.value(), Span.ALL.tag())
                    .update();
        }
    }

    /** Lets the bookings of one member happen one after the other, so that they see each other's points under the cap. */
    void hold(User.Id member) {
        rows(member, "for update");
    }

    private List<UUID> rows(User.Id member, String lock) {
        return jdbc.sql("select unit_id from member_score where member_id = ? and period = ? order by unit_id " + lock)
                .params(member.value(), Span.ALL.tag())
                .query((row, index) -> row.getObject("unit_id", UUID.class))
                .list();
    }

    boolean has(String kind, UUID source, User.Id member) {
        return jdbc.sql("select count(*) from points_entry where kind = ? and source_id = ? and member_id = ?")
                        .params(kind, source, member.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Books it once, as the rule of its day says; what the cap cuts off is booked as zero, so that its reason stays seen. */
    void earn(Earned earned, Unit.Id unit) {
        LocalDate day = LocalDate.ofInstant(earned.at(), clock.getZone());
        Optional<PointsRule> rule = rule(earned.kind(), day);
        if (rule.isEmpty() || has(earned.kind(), earned.source(), earned.member())) {
            return;
        }
        int points = rule.get().worth(earned(earned.member(), earned.kind(), day));
        jdbc.sql("""
                        insert into points_entry (id, member_id, unit_id, kind, source_id, rule_id, points, earned_on, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), earned.member().value(), unit.value(), earned.kind(), earned.source())
                .params(rule.get().id().value(), points, day, earned.at().atOffset(ZoneOffset.UTC))
                .update();
        add(earned.member(), unit, day, points);
    }

    /** Adds an entry that corrects another one, on the day of that one. */
    void correct(Entry entry, int points, String note) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into points_entry
                            (id, member_id, unit_id, kind, source_id, points, earned_on, at, corrects, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, entry.member().value(), entry.unit().value(), CORRECTION, id)
                .params(points, entry.day(), now.atOffset(ZoneOffset.UTC), entry.id(), note)
                .update();
        add(entry.member(), entry.unit(), entry.day(), points);
    }

    Optional<Entry> find(UUID id) {
        return jdbc.sql("select id, member_id, unit_id, earned_on from points_entry where id = ?")
                .param(id)
                .query((row, index) -> new Entry(
                        row.getObject("id", UUID.class),
                        new User.Id(row.getObject("member_id", UUID.class)),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        row.getObject("earned_on", LocalDate.class)))
                .optional();
    }

    /** The rules that hold on that day. */
    List<PointsRule> rules(LocalDate day) {
        return jdbc.sql("""
                        select * from points_rule r where since =
                            (select max(since) from points_rule s where s.kind = r.kind and s.since <= ?)
                        order by points, kind""").param(day).query(Ledger::rule).list();
    }

    private Optional<PointsRule> rule(String kind, LocalDate day) {
        return rules(day).stream().filter(rule -> rule.kind().equals(kind)).findFirst();
    }

    private long earned(User.Id member, String kind, LocalDate day) {
        return jdbc.sql(
                        "select coalesce(sum(points), 0) from points_entry where member_id = ? and earned_on = ? and kind = ?")
                .params(member.value(), day, kind)
                .query(Long.class)
                .single();
    }

    private void add(User.Id member, Unit.Id unit, LocalDate day, int points) {
        for (Span span : Span.values()) {
            jdbc.sql("""
                            merge into member_score s
                            using (select cast(? as uuid) as member_id, cast(? as uuid) as unit_id,
                                          cast(? as varchar(16)) as period, cast(? as bigint) as points) e
                            on (s.member_id = e.member_id and s.unit_id = e.unit_id and s.period = e.period)
                            when matched then update set points = s.points + e.points
                            when not matched then insert (member_id, unit_id, period, points)
                                values (e.member_id, e.unit_id, e.period, e.points)""")
                    .params(
                            member.value(),
                            unit.value(),
                            Period.holding(day, span).key(),
                            points)
                    .update();
        }
    }

    private static PointsRule rule(ResultSet row, int index) throws SQLException {
        return new PointsRule(
                new PointsRule.Id(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getInt("points"),
                row.getInt("daily_cap"),
                row.getObject("since", LocalDate.class));
    }
}
