package org.dushuban.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Answer;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.Ids;
import org.dushuban.shared.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of attempts. Whatever depends on time asks the database's clock within the statement; the allowance for
 * transport is part of the statements' text.
 */
@Component
class AttemptStore {

    private static final String ANSWERED = "answered";
    private static final String FLAGGED = "flagged";

    /** How long the sweeper waits after the last moment in time, for what arrived just before it. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final String columns;
    private final String inTime;
    private final String overdue;

    AttemptStore(JdbcClient jdbc, @Value("${dushuban.attempt.transport-allowance:3s}") Duration allowance) {
        if (allowance.compareTo(Quiz.LONGEST_TRANSPORT) > 0) {
            throw new IllegalArgumentException("a transport allowance of more than " + Quiz.LONGEST_TRANSPORT);
        }
        this.jdbc = jdbc;
        inTime = "a.deadline >= current_timestamp - " + interval(allowance);
        overdue = "a.deadline < current_timestamp - " + interval(allowance.plus(SETTLING));
        columns = "select a.*, case when " + inTime + " then false else true end as late, current_timestamp as now"
                + " from attempt a";
    }

    /** Begins an attempt; fails on a duplicate key where the member is already at work on that quiz. */
    void insert(AttemptRow row) {
        jdbc.sql("""
                        insert into attempt
                            (id, quiz_id, user_id, unit_id, number, seed, started_at, deadline, allowance, open_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 100, ?)""")
                .params(
                        row.id().value(),
                        row.quiz().value(),
                        row.member().value(),
                        row.unit().value(),
                        row.number(),
                        row.seed(),
                        utc(row.startedAt()),
                        utc(row.deadline()),
                        openKey(row.quiz(), row.member()))
                .update();
    }

    Optional<AttemptRow> find(Attempt.Id id) {
        return jdbc.sql(columns + " where a.id = ?")
                .param(id.value())
                .query(AttemptStore::row)
                .optional();
    }

    /** The attempt, which nobody else can close or answer until this transaction ends. */
    Optional<AttemptRow> lock(Attempt.Id id) {
        return jdbc.sql(columns + " where a.id = ? for update")
                .param(id.value())
                .query(AttemptStore::row)
                .optional();
    }

    /** The same for an overdue attempt, unless somebody is at it. */
    Optional<AttemptRow> claimOverdue(Attempt.Id id) {
        return jdbc.sql(columns + " where a.id = ? and a.closed_at is null and " + overdue + " for update skip locked")
                .param(id.value())
                .query(AttemptStore::row)
                .optional();
    }

    /** An attempt whose time is over, and its place among those: the oldest deadline first. */
    record Overdue(Instant deadline, Attempt.Id id) {

        static final Overdue FIRST = new Overdue(Instant.EPOCH, new Attempt.Id(new UUID(0, 0)));
    }

    List<Overdue> overdue(Overdue after, int limit) {
        return jdbc.sql("select a.id, a.deadline from attempt a where a.closed_at is null and " + overdue
                        + " and (a.deadline > :deadline or (a.deadline = :deadline and a.id > :id))"
                        + " order by a.deadline, a.id fetch first " + limit + " rows only")
                .param("deadline", utc(after.deadline()))
                .param("id", after.id().value())
                .query((row, _) ->
                        new Overdue(instant(row, "deadline"), new Attempt.Id(row.getObject("id", UUID.class))))
                .list();
    }

    List<AttemptRow> of(User.Id member, Collection<Quiz.Id> quizzes) {
        return quizzes.isEmpty()
                ? List.of()
                : jdbc.sql(columns + " where a.user_id = :member and a.quiz_id in (:quizzes) order by a.number")
                        .param("member", member.value())
                        .param("quizzes", quizzes.stream().map(Quiz.Id::value).toList())
                        .query(AttemptStore::row)
                        .list();
    }

    /**
     * Saves an answer, or does nothing: the attempt must be this member's and open, its time not over by the database's
     * clock, and the revision the one that the page last saw. The row's lock keeps a close from passing by unseen.
     *
     * @param revision the one before
     * @return whether it was written
     */
    boolean insertAnswer(Attempt.Id id, User.Id member, int slot, Delivery delivery, @Nullable Answer answer) {
        return jdbc.sql("""
                        insert into attempt_step (id, attempt_id, slot, kind, revision, delivery_id, content, at)
                        select cast(? as uuid), a.id, cast(? as integer), 'answered', cast(? as integer),
                               cast(? as uuid), cast(? as text), current_timestamp
                        from attempt a
                        where a.id = ? and a.user_id = ? and a.closed_at is null
                          and (select coalesce(max(s.revision), 0) from attempt_step s
                               where s.attempt_id = a.id and s.slot = ? and s.kind = 'answered') = ?
                          and\s""" + inTime + " for update")
                        .params(Ids.next(), slot, delivery.revision() + 1, delivery.id())
                        .param(answer == null ? null : Json.write(answer))
                        .params(id.value(), member.value(), slot, delivery.revision())
                        .update()
                > 0;
    }

    /** Marks a question or takes the mark away, under the same conditions; the latest wish holds. */
    boolean insertFlag(Attempt.Id id, User.Id member, int slot, boolean flagged) {
        return jdbc.sql("""
                        insert into attempt_step (id, attempt_id, slot, kind, revision, content, at)
                        select cast(? as uuid), a.id, cast(? as integer), 'flagged',
                               (select coalesce(max(s.revision), 0) + 1 from attempt_step s
                                where s.attempt_id = a.id and s.slot = ? and s.kind = 'flagged'),
                               cast(? as text), current_timestamp
                        from attempt a
                        where a.id = ? and a.user_id = ? and a.closed_at is null and\s""" + inTime + " for update")
                        .params(Ids.next(), slot, slot, String.valueOf(flagged), id.value(), member.value())
                        .update()
                > 0;
    }

    /** Enters steps as they are, without a condition. */
    void insertPast(Attempt.Id id, List<Step.Answered> steps) {
        for (Step.Answered step : steps) {
            jdbc.sql("""
                            insert into attempt_step (id, attempt_id, slot, kind, revision, delivery_id, content, at)
                            values (?, ?, ?, 'answered', ?, ?, ?, ?)""")
                    .params(Ids.next(), id.value(), step.slot(), step.revision(), Ids.next())
                    .param(step.answer() == null ? null : Json.write(step.answer()))
                    .param(utc(step.at()))
                    .update();
        }
    }

    List<Step> steps(Attempt.Id id) {
        return jdbc.sql("select * from attempt_step where attempt_id = ?")
                .param(id.value())
                .query(AttemptStore::step)
                .list();
    }

    /** The latest answer to a slot, with the delivery that brought it. */
    Optional<Latest> latest(Attempt.Id id, int slot) {
        return jdbc.sql("""
                        select * from attempt_step where attempt_id = ? and slot = ? and kind = 'answered'
                        order by revision desc fetch first 1 rows only""")
                .params(id.value(), slot)
                .query((row, _) -> new Latest(row.getObject("delivery_id", UUID.class), answered(row)))
                .optional();
    }

    record Latest(UUID delivery, Step.Answered step) {}

    void close(Attempt.Id id, Ending by, Instant at) {
        jdbc.sql("update attempt set open_key = null, closed_at = ?, closed_by = ? where id = ?")
                .params(utc(at), by.tag(), id.value())
                .update();
    }

    void insertResult(Attempt.Id id, Result result) {
        jdbc.sql("""
                        insert into attempt_result (attempt_id, score, maximum, passed, marks, graded_at)
                        values (?, ?, ?, ?, ?, current_timestamp)""")
                .params(id.value(), result.score(), result.maximum(), result.passed())
                .param(Json.write(result.marks().toArray(Result.Mark[]::new)))
                .update();
    }

    Optional<Result> result(Attempt.Id id) {
        return jdbc.sql("select * from attempt_result where attempt_id = ?")
                .param(id.value())
                .query((row, _) -> new Result(
                        row.getBigDecimal("score"),
                        row.getBigDecimal("maximum"),
                        row.getBoolean("passed"),
                        List.of(Json.read(row.getString("marks"), Result.Mark[].class))))
                .optional();
    }

    /** What these attempts came to, those still running left out. */
    Map<Attempt.Id, OwnAttempt.Outcome> outcomes(Collection<Attempt.Id> ids) {
        Map<Attempt.Id, OwnAttempt.Outcome> outcomes = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select attempt_id, score, maximum, passed from attempt_result where attempt_id in (:ids)")
                    .param("ids", ids.stream().map(Attempt.Id::value).toList())
                    .query((row, _) -> outcomes.put(
                            new Attempt.Id(row.getObject("attempt_id", UUID.class)),
                            new OwnAttempt.Outcome(
                                    row.getBigDecimal("score"),
                                    row.getBigDecimal("maximum"),
                                    row.getBoolean("passed"))))
                    .list();
        }
        return outcomes;
    }

    private static String openKey(Quiz.Id quiz, User.Id member) {
        return quiz + "/" + member;
    }

    private static String interval(Duration span) {
        return "interval '" + span.toSeconds() + "." + "%03d".formatted(span.toMillisPart()) + "' second";
    }

    private static AttemptRow row(ResultSet row, int index) throws SQLException {
        String ending = row.getString("closed_by");
        return new AttemptRow(
                new Attempt.Id(row.getObject("id", UUID.class)),
                new Quiz.Id(row.getObject("quiz_id", UUID.class)),
                new User.Id(row.getObject("user_id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getInt("number"),
                row.getLong("seed"),
                instant(row, "started_at"),
                instant(row, "deadline"),
                row.getObject("closed_at") == null ? null : instant(row, "closed_at"),
                ending == null ? null : Ending.ofTag(ending),
                row.getBoolean("late"),
                instant(row, "now"));
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        return switch (row.getString("kind")) {
            case ANSWERED -> answered(row);
            case FLAGGED ->
                new Step.Flagged(
                        row.getInt("slot"),
                        row.getInt("revision"),
                        Boolean.parseBoolean(row.getString("content")),
                        instant(row, "at"));
            case String other -> throw new IllegalStateException("no such step: " + other);
        };
    }

    private static Step.Answered answered(ResultSet row) throws SQLException {
        String answer = row.getString("content");
        return new Step.Answered(
                row.getInt("slot"),
                row.getInt("revision"),
                answer == null ? null : Json.read(answer, Answer.class),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
