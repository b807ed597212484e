package org.dushuban.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what boards show. Only sums are read here, never the ledger, but for the own days of one member. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ScoreTable {

    /** Points of a member on a day for one kind of deed. */
    record OwnDay(LocalDate day, String kind, int points) {}

    private final JdbcClient jdbc;

    ScoreTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Unit.Id, Moments> moments(Subject subject, Collection<Unit.Id> units) {
        Map<Unit.Id, Moments> moments = new HashMap<>();
        if (!units.isEmpty()) {
            jdbc.sql(
                            "select unit_id, takers, total, squares from unit_score where board = :board and unit_id in (:units)")
                    .param("board", subject.board())
                    .param("units", values(units))
                    .query(row -> {
                        moments.put(
                                new Unit.Id(row.getObject("unit_id", UUID.class)),
                                new Moments(row.getLong("takers"), row.getLong("total"), row.getLong("squares")));
                    });
        }
        return moments;
    }

    /** Who took part there, by what is booked. */
    List<User.Id> takers(Subject subject, Collection<Unit.Id> units) {
        return jdbc.sql("select distinct member_id from counted_result where board = :board and unit_id in (:units)")
                .param("board", subject.board())
                .param("units", values(units))
                .query((row, _) -> new User.Id(row.getObject("member_id", UUID.class)))
                .list();
    }

    /** The points that members made in these units in that period; whoever has none is left out. */
    Map<User.Id, Long> points(Collection<Unit.Id> units, Period period) {
        Map<User.Id, Long> points = new HashMap<>();
        jdbc.sql("""
                        select member_id, sum(points) as points from member_score
                        where unit_id in (:units) and period = :period group by member_id having sum(points) > 0""")
                .param("units", values(units))
                .param("period", period.key())
                .query(row -> {
                    points.put(new User.Id(row.getObject("member_id", UUID.class)), row.getLong("points"));
                });
        return points;
    }

    List<OwnDay> days(User.Id member, Period period) {
        return jdbc.sql("""
                        select earned_on, kind, sum(points) as points from points_entry
                        where member_id = ? and earned_on >= ? and earned_on < ?
                        group by earned_on, kind order by earned_on, kind""")
                .params(member.value(), period.first(), period.end())
                .query((row, index) -> new OwnDay(
                        row.getObject("earned_on", LocalDate.class), row.getString("kind"), row.getInt("points")))
                .list();
    }

    /** The moment of the oldest change that boards of units do not show yet. */
    Optional<Instant> oldestPending() {
        return jdbc.sql("select at from unit_score_change order by at fetch first 1 rows only")
                .query((row, index) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static List<UUID> values(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toList();
    }
}
