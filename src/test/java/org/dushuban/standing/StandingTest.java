package org.dushuban.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dushuban.standing.StandingFixture.closed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.attempt.AttemptClosed;
import org.dushuban.organisation.Earned;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Review;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.standing.BranchComparison.Ranked;
import org.dushuban.standing.BranchComparison.Reason;
import org.dushuban.standing.BranchComparison.Unranked;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class StandingTest {

    @Autowired
    Standing standing;

    @Autowired
    Booking booking;

    @Autowired
    CatchUp catchUp;

    @Autowired
    ScoreFolding folding;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    StandingFixture fixture;
    Unit.Id branch;
    Instant now;

    @BeforeEach
    void aBranch() {
        fixture = new StandingFixture(jdbc);
        branch = fixture.branch("北街道第一党支部");
        now = clock.instant();
    }

    @Test
    void anAttemptIsBookedOnceHoweverOftenItIsTold() {
        User.Id member = fixture.member(branch, "王芳");
        AttemptClosed attempt = closed(member, branch, fixture.quiz("BEST", now), 80, now);

        booking.book(attempt);
        booking.book(attempt);
        fold();

        SignedIn.as(member, Role.MEMBER);
        assertThat(standing.ownWeek().total()).isEqualTo(15);
        assertThat(standing.ownWeek().byKind()).containsEntry("quiz.taken", 5L).containsEntry("quiz.passed", 10L);
        assertThat(unitMoments("quiz:" + attempt.quiz(), branch)).isEqualTo(Moments.of(8_000));
    }

    @Test
    void manyBookingsOfOneMemberAtOnceLoseNothingAndKeepTheCap() throws Exception {
        User.Id member = fixture.member(branch, "王芳");
        Quiz.Id quiz = fixture.quiz("BEST", now);
        List<AttemptClosed> attempts = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> closed(member, branch, quiz, 50 + i, now))
                .toList();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> booked = new ArrayList<>();
            for (AttemptClosed attempt : attempts) {
                booked.add(threads.submit(() -> {
                    start.await();
                    booking.book(attempt);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : booked) {
                one.get();
            }
        }
        fold();

        SignedIn.as(member, Role.MEMBER);
        assertThat(standing.ownWeek().total()).isEqualTo(15);
        assertThat(entries(member)).isEqualTo(8);
        assertThat(unitMoments("quiz:" + quiz, branch)).isEqualTo(Moments.of(5_800));
    }

    @Test
    void whatTheCapCutsOffIsBookedAsZero() {
        User.Id member = fixture.member(branch, "王芳");
        Quiz.Id quiz = fixture.quiz("BEST", now);
        for (int i = 0; i < 5; i++) {
            booking.book(closed(member, branch, quiz, 70, now));
        }

        SignedIn.as(member, Role.MEMBER);
        assertThat(standing.ownWeek().byKind()).containsEntry("quiz.taken", 15L).containsEntry("quiz.passed", 10L);
        assertThat(entries(member)).isEqualTo(6);
    }

    @Test
    void aLaterRuleChangesNothingBeforeItsDay() {
        String kind = "test." + UUID.randomUUID().toString().substring(0, 8);
        LocalDate today = LocalDate.now(clock);
        rule(kind, 3, today.minusDays(60));
        rule(kind, 7, today);
        User.Id member = fixture.member(branch, "王芳");

        booking.book(new Earned(member, kind, Ids.next(), now.minus(Duration.ofDays(30))), branch);
        booking.book(new Earned(member, kind, Ids.next(), now), branch);
        booking.book(new Earned(member, kind, Ids.next(), now.minus(Duration.ofDays(90))), branch);

        assertThat(points(member, "all")).isEqualTo(10);
    }

    @Test
    void theAttemptThatCountsIsTheOneThatTheQuizSaysInWhateverOrderTheNewsComes() {
        for (CountedAttempt rule : CountedAttempt.values()) {
            User.Id member = fixture.member(branch, "王芳");
            Quiz.Id quiz = fixture.quiz(rule.name(), now);
            List<AttemptClosed> attempts = new ArrayList<>(List.of(
                    closed(member, branch, quiz, 40, now.minusSeconds(300)),
                    closed(member, branch, quiz, 90, now.minusSeconds(200)),
                    closed(member, branch, quiz, 70, now.minusSeconds(100))));
            Collections.shuffle(attempts, new Random(rule.ordinal()));
            attempts.forEach(booking::book);
            fold();

            int expected = switch (rule) {
                case BEST -> 9_000;
                case FIRST -> 4_000;
                case LAST -> 7_000;
            };
            assertThat(unitMoments("quiz:" + quiz, branch)).as(rule.name()).isEqualTo(Moments.of(expected));
        }
    }

    @Test
    void newsReachesTheBoardsAfterTheCommit() throws Exception {
        User.Id member = fixture.member(branch, "王芳");
        AttemptClosed attempt = closed(member, branch, fixture.quiz("BEST", now), 80, now);

        transactions.executeWithoutResult(status -> events.publishEvent(attempt));

        for (int i = 0; i < 200 && points(member, "all") == 0; i++) {
            Thread.sleep(25);
        }
        assertThat(points(member, "all")).isEqualTo(15);
    }

    @Test
    void lostNewsIsCaughtUp() {
        User.Id member = fixture.member(branch, "王芳");
        Quiz.Id quiz = fixture.quiz("BEST", now.minus(Duration.ofDays(1)));
        AttemptClosed lost = closed(member, branch, quiz, 80, now.minus(Duration.ofHours(1)));
        fixture.keep(lost);
        startAgain();

        catchUp.catchUp();
        catchUp.catchUp();

        assertThat(points(member, "all")).isEqualTo(15);
        assertThat(entries(member)).isEqualTo(2);
    }

    @Test
    void nothingIsBookedBeforeTheMarksMayBeSeen() {
        User.Id member = fixture.member(branch, "王芳");
        Quiz.Id quiz = fixture.quiz("BEST", now.minusSeconds(60), new Review(Review.Moment.CLOSE, true, true, true));
        AttemptClosed attempt = closed(member, branch, quiz, 80, now);
        fixture.keep(attempt);

        booking.book(attempt);
        booking.book(attempt);
        catchUp.catchUp();
        fold();
        assertThat(entries(member)).isZero();
        assertThat(unitMoments("quiz:" + quiz, branch)).isEqualTo(Moments.NONE);

        fixture.shift(quiz, Duration.ofDays(8));
        catchUp.catchUp();
        fold();
        assertThat(points(member, "all")).isEqualTo(15);
        assertThat(unitMoments("quiz:" + quiz, branch)).isEqualTo(Moments.of(8_000));
        assertThat(waiting(quiz)).isZero();
    }

    @Test
    void whereMarksAreNeverShownNoPointsTellWhoPassed() {
        User.Id member = fixture.member(branch, "王芳");
        Quiz.Id quiz =
                fixture.quiz("BEST", now.minusSeconds(60), new Review(Review.Moment.SUBMISSION, false, false, false));
        AttemptClosed attempt = closed(member, branch, quiz, 80, now);
        booking.book(attempt);
        assertThat(entries(member)).isZero();

        fixture.shift(quiz, Duration.ofDays(8));
        booking.book(attempt);

        SignedIn.as(member, Role.MEMBER);
        assertThat(standing.ownWeek().byKind()).containsOnlyKeys("quiz.taken");
    }

    @Test
    void oneThatCannotBeBookedHoldsUpNobodyAndIsTriedAgain() {
        User.Id broken = fixture.member(branch, "王芳");
        User.Id member = fixture.member(branch, "李强");
        Quiz.Id quiz = fixture.quiz("BEST", now.minus(Duration.ofDays(1)));
        AttemptClosed first = closed(broken, branch, quiz, 80, now.minus(Duration.ofHours(1)));
        AttemptClosed second = closed(member, branch, quiz, 80, now.minus(Duration.ofMinutes(59)));
        fixture.keep(first);
        fixture.keep(second);
        jdbc.sql("update attempt_result set score = 9999999, maximum = 0.01 where attempt_id = ?")
                .param(first.attempt().value())
                .update();
        startAgain();

        catchUp.catchUp();
        assertThat(points(member, "all")).isEqualTo(15);
        assertThat(waiting(quiz)).isEqualTo(1);

        jdbc.sql("update attempt_result set score = 80, maximum = 100 where attempt_id = ?")
                .param(first.attempt().value())
                .update();
        catchUp.catchUp();
        assertThat(points(broken, "all")).isEqualTo(15);
        assertThat(waiting(quiz)).isZero();
    }

    @Test
    void newcomersAddToThoseWhoCouldTakePart() {
        Quiz.Id quiz = fixture.quiz("BEST", now.minus(Duration.ofDays(3)));
        List<User.Id> members = fixture.members(branch, 10);
        List<User.Id> newcomers = fixture.members(branch, 3);
        newcomers.forEach(member -> jdbc.sql("update membership set since = ? where user_id = ?")
                .params(LocalDate.now(clock).minusDays(1), member.value())
                .update());
        take(members.subList(0, 5), branch, quiz, 80, 81, 82, 83, 84);
        take(newcomers, branch, quiz, 80, 81, 82);
        fold();

        SignedIn.as(members.getFirst(), Role.MEMBER);
        assertThat(standing.branches(fixture.general, new Subject.OfQuiz(quiz))
                        .own()
                        .orElseThrow()
                        .participation())
                .isEqualTo(new Participation(8, 13));
    }

    @Test
    void whoBelongsAboveTheBranchesSeesNoNamesBelow() {
        User.Id above = fixture.member(fixture.general, "书记");
        User.Id below = fixture.member(branch, "王芳");
        Quiz.Id quiz = fixture.quiz("BEST", now);
        booking.book(closed(above, fixture.general, quiz, 80, now));
        booking.book(closed(below, branch, quiz, 90, now));

        SignedIn.as(above, Role.MEMBER);
        assertThat(standing.members(Span.WEEK).orElseThrow().lines())
                .extracting(MemberBoard.Line::member)
                .containsExactly(above);
    }

    @Test
    void sumsAreThoseOfANaiveRecomputationAfterARandomHistory() {
        Random random = new Random(42);
        List<Unit.Id> branches = List.of(branch, fixture.branch("第二党支部"), fixture.branch("第三党支部"));
        List<User.Id> members = new ArrayList<>();
        for (Unit.Id unit : branches) {
            members.addAll(fixture.members(unit, 4));
        }
        List<Quiz.Id> quizzes =
                List.of(fixture.quiz("BEST", now), fixture.quiz("BEST", now), fixture.quiz("BEST", now));
        List<AttemptClosed> told = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            // somebody may have been elsewhere at the time: transfers keep the past where it was
            AttemptClosed attempt = closed(
                    members.get(random.nextInt(members.size())),
                    branches.get(random.nextInt(branches.size())),
                    quizzes.get(random.nextInt(quizzes.size())),
                    random.nextInt(101),
                    now.minus(Duration.ofDays(random.nextInt(40))).minusSeconds(random.nextInt(10_000)));
            told.add(attempt);
            booking.book(attempt);
            if (random.nextInt(4) == 0) {
                booking.book(told.get(random.nextInt(told.size())));
            }
            if (random.nextInt(10) == 0) {
                folding.fold();
            }
        }
        correctSome(random, members);
        fold();

        assertThat(storedPoints(members)).isEqualTo(pointsFromLedger(members));
        for (Unit.Id unit : branches) {
            for (String board : boards(told)) {
                assertThat(unitMoments(board, unit)).as(board).isEqualTo(naive(board, unit, told));
            }
        }
    }

    @Test
    void branchesAreComparedAsTheirMembersDid() {
        Quiz.Id quiz = fixture.quiz("BEST", now.minusSeconds(60));
        Unit.Id second = fixture.branch("北街道第二党支部");
        Unit.Id third = fixture.branch("北街道第三党支部");
        List<User.Id> first = fixture.members(branch, 6);
        take(first, branch, quiz, 90, 95, 85, 90, 92, 88);
        take(fixture.members(second, 6), second, quiz, 60, 65, 55, 60, 62);
        take(fixture.members(third, 10), third, quiz, 100, 100, 100, 100, 100);
        fold();

        SignedIn.as(first.getFirst(), Role.MEMBER);
        BranchBoard board = standing.branches(fixture.general, new Subject.OfQuiz(quiz));

        assertThat(board.comparison().ranked()).extracting(Ranked::unit).containsExactly(branch, second);
        assertThat(board.comparison().unranked()).extracting(Unranked::reason).containsExactly(Reason.SHARE);
        assertThat(board.own().map(board::isOwn)).contains(true);
        assertThat(board.comparison().ranked().get(1).participation()).isEqualTo(new Participation(5, 6));
        assertThat(standing.branchesBesideOwn(new Subject.OfPeriod(standing.period(Span.MONTH)))
                        .orElseThrow()
                        .comparison()
                        .ranked())
                .extracting(Ranked::unit)
                .containsExactly(branch, second);
    }

    @Test
    void aNeighboursUnitIsNotFound() {
        User.Id member = fixture.member(branch, "王芳");
        Unit.Id neighbour = new StandingFixture(jdbc).general;
        Subject month = new Subject.OfPeriod(standingPeriod());

        SignedIn.as(member, Role.MEMBER);
        assertThatThrownBy(() -> standing.branches(neighbour, month)).isInstanceOf(NotFoundException.class);
        assertThat(standing.comparable()).extracting(Unit::id).containsExactly(fixture.general, fixture.district);
    }

    @Test
    void aNeighboursQuizIsNotFound() {
        User.Id member = fixture.member(branch, "王芳");
        Quiz.Id foreign = new StandingFixture(jdbc).quiz("BEST", now);

        SignedIn.as(member, Role.MEMBER);
        assertThatThrownBy(() -> standing.branches(fixture.general, new Subject.OfQuiz(foreign)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMemberSeesTheFirstTenAndTheNeighboursWithTies() {
        Quiz.Id quiz = fixture.quiz("BEST", now);
        List<User.Id> members = fixture.members(branch, 30);
        for (int i = 0; i < members.size(); i++) {
            int passes = i < 10 ? 3 : i < 20 ? 2 : 1;
            for (int j = 0; j < passes; j++) {
                booking.book(closed(members.get(i), branch, quiz, i == 29 ? 30 : 70, now));
            }
        }

        SignedIn.as(members.get(29), Role.MEMBER);
        MemberBoard board = standing.members(Span.WEEK).orElseThrow();

        assertThat(board.members()).isEqualTo(30);
        assertThat(board.own().orElseThrow().place()).isEqualTo(30);
        assertThat(board.lines())
                .extracting(MemberBoard.Line::index)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 24, 25, 26, 27, 28, 29);
        assertThat(board.lines())
                .extracting(MemberBoard.Line::place)
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 21, 21, 21, 21, 21, 30);
        assertThat(board.lines())
                .extracting(MemberBoard.Line::name)
                .allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @Test
    void whoeverBelongsNowhereHasNoBoard() {
        SignedIn.as(fixture.admin(fixture.district), Role.MEMBER, Role.ADMIN);

        assertThat(standing.members(Span.WEEK)).isEmpty();
        assertThat(standing.branchesBesideOwn(new Subject.OfPeriod(standingPeriod())))
                .isEmpty();
        assertThat(standing.comparable()).extracting(Unit::id).containsExactly(fixture.district, fixture.general);
    }

    @Test
    void anAdministratorComparesByTheQuizzesOfTheOwnUnitsThatHaveOpened() {
        Quiz.Id open = fixture.quiz("BEST", now.minusSeconds(60));
        fixture.quiz("BEST", now.plusSeconds(600));
        new StandingFixture(jdbc).quiz("BEST", now.minusSeconds(60));

        SignedIn.as(fixture.admin(fixture.district), Role.MEMBER, Role.ADMIN);
        assertThat(standing.quizzes()).extracting(Quiz::id).containsExactly(open);
        SignedIn.as(fixture.member(branch, "王芳"), Role.MEMBER);
        assertThat(standing.quizzes()).extracting(Quiz::id).containsExactly(open);
    }

    @Test
    void aCorrectionIsAnEntryAndMovesTheSums() {
        User.Id member = fixture.member(branch, "王芳");
        booking.book(closed(member, branch, fixture.quiz("BEST", now), 80, now));
        UUID entry = anEntry(member, "quiz.passed");

        SignedIn.as(fixture.admin(fixture.general), Role.MEMBER, Role.ADMIN);
        standing.correct(entry, -10, "题目有误");

        assertThat(points(member, "all")).isEqualTo(5);
        assertThat(entries(member)).isEqualTo(3);
        assertThat(pointsFromLedger(List.of(member))).isEqualTo(storedPoints(List.of(member)));
    }

    @Test
    void aNeighboursEntryIsNotFound() {
        User.Id member = fixture.member(branch, "王芳");
        booking.book(closed(member, branch, fixture.quiz("BEST", now), 80, now));
        UUID entry = anEntry(member, "quiz.passed");

        SignedIn.as(new StandingFixture(jdbc).admin(fixture.branch("第九党支部")), Role.MEMBER, Role.ADMIN);
        assertThatThrownBy(() -> standing.correct(entry, 100, "")).isInstanceOf(NotFoundException.class);
        assertThat(points(member, "all")).isEqualTo(15);
    }

    /** As if what a test keeps had been graded after everything that other tests have caught up with. */
    private void startAgain() {
        jdbc.sql("update standing_job set position = ? where name = 'catch-up'")
                .param(now.minus(Duration.ofHours(2)).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private long waiting(Quiz.Id quiz) {
        return jdbc.sql("select count(*) from waiting_booking where quiz_id = ?")
                .param(quiz.value())
                .query(Long.class)
                .single();
    }

    private void take(List<User.Id> members, Unit.Id unit, Quiz.Id quiz, int... percents) {
        for (int i = 0; i < percents.length; i++) {
            booking.book(closed(members.get(i), unit, quiz, percents[i], now));
        }
    }

    private void correctSome(Random random, List<User.Id> members) {
        SignedIn.as(fixture.admin(fixture.district), Role.MEMBER, Role.ADMIN);
        for (User.Id member : members) {
            jdbc
                    .sql("select id from points_entry where member_id = ? order by id")
                    .param(member.value())
                    .query(UUID.class)
                    .list()
                    .stream()
                    .filter(entry -> random.nextInt(6) == 0)
                    .forEach(entry -> standing.correct(entry, random.nextInt(-5, 6), "核对"));
        }
    }

    /** The folding job runs by itself too, and then holds the claim. */
    private void fold() {
        do {
            folding.fold();
        } while (jdbc.sql("select count(*) from unit_score_change")
                        .query(Long.class)
                        .single()
                > 0);
    }

    private Moments unitMoments(String board, Unit.Id unit) {
        return jdbc.sql("select takers, total, squares from unit_score where board = ? and unit_id = ?")
                .params(board, unit.value())
                .query((row, index) -> new Moments(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional()
                .orElse(Moments.NONE);
    }

    private List<String> boards(List<AttemptClosed> told) {
        return told.stream().flatMap(one -> boards(one).stream()).distinct().toList();
    }

    private List<String> boards(AttemptClosed attempt) {
        LocalDate day = LocalDate.ofInstant(attempt.closedAt(), clock.getZone());
        return List.of(
                "quiz:" + attempt.quiz(),
                Period.holding(day, Span.WEEK).key(),
                Period.holding(day, Span.MONTH).key());
    }

    /** The best attempt of each member at each quiz of the board; each member's average of those in the unit. */
    private Moments naive(String board, Unit.Id unit, List<AttemptClosed> told) {
        Map<User.Id, Map<Quiz.Id, AttemptClosed>> best = new HashMap<>();
        for (AttemptClosed attempt : told) {
            if (boards(attempt).contains(board)) {
                best.computeIfAbsent(attempt.member(), key -> new HashMap<>())
                        .merge(attempt.quiz(), attempt, StandingTest::better);
            }
        }
        Moments sum = Moments.NONE;
        for (Map<Quiz.Id, AttemptClosed> of : best.values()) {
            var average = of.values().stream()
                    .filter(attempt -> attempt.unit().equals(unit))
                    .mapToDouble(attempt -> attempt.score().doubleValue() * 100)
                    .average();
            if (average.isPresent()) {
                sum = sum.plus(Moments.of((int) Math.round(average.getAsDouble())));
            }
        }
        return sum;
    }

    private static AttemptClosed better(AttemptClosed one, AttemptClosed other) {
        int byScore = one.score().compareTo(other.score());
        return byScore > 0 || (byScore == 0 && one.closedAt().isBefore(other.closedAt())) ? one : other;
    }

    private Map<String, Long> storedPoints(List<User.Id> members) {
        return sums(members, "select member_id, unit_id, period, points from member_score where member_id = ?");
    }

    private Map<String, Long> sums(List<User.Id> members, String query) {
        Map<String, Long> sums = new HashMap<>();
        for (User.Id member : members) {
            jdbc.sql(query).param(member.value()).query(row -> {
                sums.put(row.getString(1) + row.getString(2) + row.getString(3), row.getLong(4));
            });
        }
        return sums;
    }

    private Map<String, Long> pointsFromLedger(List<User.Id> members) {
        Map<String, Long> sums = new HashMap<>();
        for (User.Id member : members) {
            jdbc.sql("select unit_id, earned_on, points from points_entry where member_id = ?")
                    .param(member.value())
                    .query(row -> {
                        LocalDate day = row.getObject("earned_on", LocalDate.class);
                        for (Span span : Span.values()) {
                            sums.merge(
                                    member
                                            + row.getString("unit_id")
                                            + Period.holding(day, span).key(),
                                    row.getLong("points"),
                                    Long::sum);
                        }
                    });
        }
        return sums;
    }

    private long points(User.Id member, String period) {
        return jdbc.sql("select coalesce(sum(points), 0) from member_score where member_id = ? and period = ?")
                .params(member.value(), period)
                .query(Long.class)
                .single();
    }

    private long entries(User.Id member) {
        return jdbc.sql("select count(*) from points_entry where member_id = ?")
                .param(member.value())
                .query(Long.class)
                .single();
    }

    private UUID anEntry(User.Id member, String kind) {
        return jdbc.sql("select id from points_entry where member_id = ? and kind = ?")
                .params(member.value(), kind)
                .query(UUID.class)
                .single();
    }

    private void rule(String kind, int points, LocalDate since) {
        jdbc.sql("insert into points_rule (id, kind, points, daily_cap, since) values (?, ?, ?, 100, ?)")
                .params(Ids.next(), kind, points, since)
                .update();
    }

    private Period standingPeriod() {
        return Period.holding(LocalDate.now(clock), Span.MONTH);
    }
}
