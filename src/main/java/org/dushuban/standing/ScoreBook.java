package org.dushuban.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dushuban.account.User;
import org.dushuban.attempt.Attempt;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which attempt of a member counts on which board, and notes by how much that changes the moments of a unit. A member
 * with several quizzes on a board has one score there, their average, rounded half up to a hundredth of a percent.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScoreBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    ScoreBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts it on the boards of its quiz, its week and its month; twice is the same as once. */
    void count(User.Id member, Counted counted, CountedAttempt rule) {
        LocalDate day = LocalDate.ofInstant(counted.closedAt(), clock.getZone());
        count(new Subject.OfQuiz(counted.quiz()), member, counted, rule);
        for (Span span : List.of(Span.WEEK, Span.MONTH)) {
            count(new Subject.OfPeriod(Period.holding(day, span)), member, counted, rule);
        }
    }

    private void count(Subject subject, User.Id member, Counted counted, CountedAttempt rule) {
        List<Counted> before = counted(member, subject);
        List<Counted> sameQuiz = before.stream()
                .filter(other -> other.quiz().equals(counted.quiz()))
                .toList();
        if (sameQuiz.stream().anyMatch(other -> !counted.beats(other, rule))) {
            return;
        }
        write(member, subject, counted);
        List<Counted> after = Stream.concat(
                        before.stream().filter(other -> !sameQuiz.contains(other)), Stream.of(counted))
                .toList();
        Stream.concat(sameQuiz.stream(), Stream.of(counted))
                .map(Counted::unit)
                .distinct()
                .forEach(unit -> note(subject, unit, moments(after, unit).minus(moments(before, unit))));
    }

    /** What a member adds to the moments of a unit. */
    static Moments moments(Collection<Counted> results, Unit.Id unit) {
        List<Counted> there =
                results.stream().filter(result -> result.unit().equals(unit)).toList();
        if (there.isEmpty()) {
            return Moments.NONE;
        }
        long sum = there.stream().mapToLong(Counted::score).sum();
        return Moments.of((int) ((2 * sum + there.size()) / (2L * there.size())));
    }

    private List<Counted> counted(User.Id member, Subject subject) {
        return jdbc.sql("""
                        select quiz_id, unit_id, attempt_id, score, closed_at from counted_result
                        where member_id = ? and board = ?""")
                .params(member.value(), subject.board())
                .query(ScoreBook::counted)
                .list();
    }

    private void write(User.Id member, Subject subject, Counted counted) {
        jdbc.sql("delete from counted_result where member_id = ? and board = ? and quiz_id = ?")
                .params(member.value(), subject.board(), counted.quiz().value())
                .update();
        jdbc.sql("""
                        insert into counted_result (member_id, board, quiz_id, unit_id, attempt_id, score, closed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(member.value(), subject.board(), counted.quiz().value())
                .params(counted.unit().value(), counted.attempt().value(), counted.score())
                .param(counted.closedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void note(Subject subject, Unit.Id unit, Moments change) {
        if (change.equals(Moments.NONE)) {
            return;
        }
        jdbc.sql("""
                        insert into unit_score_change (id, board, unit_id, takers, total, squares, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), subject.board(), unit.value())
                .params(change.count(), change.sum(), change.squares(), OffsetDateTime.now(clock))
                .update();
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                new Quiz.Id(row.getObject("quiz_id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                new Attempt.Id(row.getObject("attempt_id", UUID.class)),
                row.getInt("score"),
                Objects.requireNonNull(row.getObject("closed_at", OffsetDateTime.class))
                        .toInstant());
    }
}
