package org.dushuban.standing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.dushuban.account.User;
import org.dushuban.attempt.Attempt;
import org.dushuban.attempt.AttemptClosed;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitPath;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Review;
import org.dushuban.shared.Ids;
import org.dushuban.shared.Json;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tree of its own, with branches and members as a test wants them, and news of attempts that were never taken. */
public class StandingFixture {

    private final JdbcClient jdbc;
    private Booking booking;
    private ScoreFolding folding;
    private int branches;

    public final Unit.Id district;
    public final Unit.Id general;
    private final UnitPath root;

    public StandingFixture(ApplicationContext context) {
        this(context.getBean(JdbcClient.class));
        this.booking = context.getBean(Booking.class);
        this.folding = context.getBean(ScoreFolding.class);
    }

    StandingFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        root = freeRoot();
        district = unit(null, root, "COMMITTEE", "北区党委");
        general = unit(district, root.child(1), "GENERAL_BRANCH", "北街道党总支");
    }

    public Unit.Id branch(String name) {
        return unit(general, root.child(1).child(++branches), "BRANCH", name);
    }

    /** A branch that is an organisation of its own. */
    public Unit.Id lonelyBranch(String name) {
        return unit(null, freeRoot(), "BRANCH", name);
    }

    public List<User.Id> members(Unit.Id unit, int count) {
        List<User.Id> members = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            members.add(member(unit, "成员" + i));
        }
        return members;
    }

    public User.Id member(Unit.Id unit, String name) {
        User.Id user = user(name);
        jdbc.sql("""
                        insert into membership (id, user_id, unit_id, open_user_id, since, state, version)
                        values (?, ?, ?, ?, ?, 'FULL', 0)""")
                .params(Ids.next(), user.value(), unit.value(), user.value(), LocalDate.of(2020, 1, 1))
                .update();
        return user;
    }

    public User.Id admin(Unit.Id unit) {
        User.Id user = user("管理员");
        jdbc.sql("insert into unit_admin (id, user_id, unit_id, since) values (?, ?, ?, ?)")
                .params(Ids.next(), user.value(), unit.value(), LocalDate.of(2020, 1, 1))
                .update();
        return user;
    }

    /** A published quiz of the district, open since that moment. */
    public Quiz.Id quiz(String counts, Instant opens) {
        return quiz(counts, opens, new Review(Review.Moment.SUBMISSION, true, true, true));
    }

    Quiz.Id quiz(String counts, Instant opens, Review review) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into quiz (id, owner_id, state, title_zh, title_en, kind, opens_at, closes_at, limit_seconds,
                            attempts, counts, pass_percent, shuffle_questions, shuffle_options, multiple_choice, review, version)
                        values (?, ?, 'PUBLISHED', '每周一测', 'Weekly quiz', 'WEEKLY', ?, ?, 900, 3, ?, 60, false, false,
                            'ALL_OR_NOTHING', ?, 0)""")
                .params(id, district.value())
                .params(
                        opens.atOffset(ZoneOffset.UTC),
                        opens.atOffset(ZoneOffset.UTC).plusDays(7))
                .params(counts, Json.write(review))
                .update();
        return new Quiz.Id(id);
    }

    /** Puts the window of a quiz so far into the past. */
    void shift(Quiz.Id quiz, Duration back) {
        Instant opens = Instant.now().minus(back);
        jdbc.sql("update quiz set opens_at = ?, closes_at = ? where id = ?")
                .params(
                        opens.atOffset(ZoneOffset.UTC),
                        opens.plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                .param(quiz.value())
                .update();
    }

    /** Books a result for each of these, the first member having the first. */
    public void take(List<User.Id> members, Unit.Id unit, Quiz.Id quiz, Instant at, int... percents) {
        for (int i = 0; i < percents.length; i++) {
            booking.book(closed(members.get(i), unit, quiz, percents[i], at));
        }
    }

    /** Brings the sums of units up to date; the job runs by itself too, and then holds the claim. */
    public void fold() {
        do {
            folding.fold();
        } while (jdbc.sql("select count(*) from unit_score_change")
                        .query(Long.class)
                        .single()
                > 0);
    }

    /** An attempt that is closed and graded in the tables, and of which no news came. */
    void keep(AttemptClosed closed) {
        OffsetDateTime at = closed.closedAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into attempt (id, quiz_id, user_id, unit_id, number, seed, started_at, deadline, allowance,
                            closed_at, closed_by)
                        values (?, ?, ?, ?, 1, 1, ?, ?, 3, ?, 'SUBMITTED')""")
                .params(
                        closed.attempt().value(),
                        closed.quiz().value(),
                        closed.member().value(),
                        closed.unit().value())
                .params(at.minusMinutes(5), at.plusMinutes(5), at)
                .update();
        jdbc.sql("""
                        insert into attempt_result (attempt_id, score, maximum, passed, marks, graded_at)
                        values (?, ?, ?, ?, '[]', ?)""")
                .params(closed.attempt().value(), closed.score(), closed.maximum(), closed.passed())
                .param(at)
                .update();
    }

    public static AttemptClosed closed(User.Id member, Unit.Id unit, Quiz.Id quiz, int percent, Instant at) {
        return new AttemptClosed(
                new Attempt.Id(Ids.next()),
                member,
                quiz,
                unit,
                BigDecimal.valueOf(percent),
                BigDecimal.valueOf(100),
                percent >= 60,
                at);
    }

    private User.Id user(String name) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into app_user
                            (id, number, name, must_change, operator, closed, large_text, scheme, created_at, version)
                        values (?, ?, ?, false, false, false, false, 'auto', ?, 0)""")
                .params(id, id.toString(), name, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return new User.Id(id);
    }

    private Unit.Id unit(Unit.Id parent, UnitPath path, String kind, String name) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into unit (id, parent_id, path, kind, name, last_place, version)
                        values (?, ?, ?, ?, ?, 0, 0)""")
                .param(id)
                .param(parent == null ? null : parent.value())
                .params(path.digits(), kind, name)
                .update();
        return new Unit.Id(id);
    }

    private UnitPath freeRoot() {
        UnitPath path = UnitPath.root(ThreadLocalRandom.current().nextInt(1, 99_000));
        long taken = jdbc.sql("select count(*) from unit where path = ?")
                .param(path.digits())
                .query(Long.class)
                .single();
        return taken == 0 ? path : freeRoot();
    }
}
