package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.question.Answer;
import org.dushuban.question.QuestionVersion;
import org.dushuban.quiz.PublishedQuizzes;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Review;
import org.dushuban.quiz.Window;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuizFixture;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of the node is three hours slow; the database's is right, and decides. */
@DatabaseTest
@Import(LyingClockTest.SlowClock.class)
class LyingClockTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class SlowClock {

        @Bean
        @Primary
        Clock slow() {
            return Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofHours(-3));
        }
    }

    @Autowired
    Attempts attempts;

    @Autowired
    Quizzes quizzes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ClosedAttempts closedAttempts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void lateAnswerIsRefusedThoughTheNodeThinksItEarly() {
        QuizFixture fixture = new QuizFixture(context);
        var quiz = fixture.open();
        fixture.asMember();
        Attempt.Id id = ((Start.Started) attempts.start(quiz)).attempt();
        assertThat(attempts.sheet(id).remaining()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        jdbc.sql("update attempt set deadline = current_timestamp - interval '4' second where id = ?")
                .param(id.value())
                .update();

        assertThat(attempts.saveAnswer(id, 1, new Delivery(UUID.randomUUID(), 0), null))
                .isInstanceOf(Saving.Closed.class);
        assertThat(attempts.start(quiz)).isInstanceOf(Start.NoneLeft.class);
    }

    @Test
    void quizClosedEarlyEndsNowAndNotWhenTheNodeThinks() {
        QuizFixture fixture = new QuizFixture(context);
        var quiz = fixture.open(1, new Review(Review.Moment.CLOSE, true, true, true));
        fixture.asMember();
        Attempt.Id id = ((Start.Started) attempts.start(quiz)).attempt();
        fixture.asAdmin();
        Instant ends = quizzes.closeEarly(quiz).ends();
        fixture.asMember();
        attempts.submit(id);

        assertThat(ends).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(attempts.review(id).orElseThrow().open()).isFalse();
    }

    @Test
    void whetherAQuizCanBeTakenIsToldByTheClockThatDecidesIt() {
        QuizFixture fixture = new QuizFixture(context);
        Instant now = Instant.now();
        var quiz = fixture.publish(QuizFixture.rules(
                new Window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))), 1, Review.ALL_AT_ONCE));
        fixture.asMember();

        assertThat(attempts.quiz(quiz).standing()).isEqualTo(QuizForMember.Standing.OPEN);
        assertThat(attempts.start(quiz)).isInstanceOf(Start.Started.class);
    }

    @Test
    void pastAttemptIsMarkedAndToldLikeAnyOther() {
        QuizFixture fixture = new QuizFixture(context);
        var quiz = fixture.open(2, Review.ALL_AT_ONCE);
        Instant start = QuizFixture.OPEN_NOW.opens().plusSeconds(60);
        var member = fixture.people.northFirstMember;
        SignedIn.nobody();
        Map<QuestionVersion.Id, Answer> twoRight = Map.of(
                fixture.versions.get(0), new Answer.SingleChoice(1),
                fixture.versions.get(2), new Answer.TrueFalse(true));
        PastAttempts past = recorder();
        Attempt.Id handedIn =
                transactions.execute(_ -> past.record(member, quiz, start, Duration.ofMinutes(4), twoRight));
        Attempt.Id idle = transactions.execute(
                _ -> past.record(member, quiz, start.plusSeconds(3600), Duration.ofHours(1), Map.of()));

        assertThat(closedAttempts.find(List.of(idle, handedIn)))
                .extracting(AttemptClosed::attempt)
                .containsExactly(handedIn, idle);
        assertThat(closedAttempts.find(List.of(handedIn)).getFirst().score()).isEqualByComparingTo("10");
        assertThat(closedAttempts.find(List.of(handedIn)).getFirst().passed()).isTrue();
        fixture.asMember();
        assertThat(attempts.review(handedIn).orElseThrow().used()).isEqualTo(Duration.ofMinutes(4));
        assertThat(attempts.review(idle).orElseThrow().ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(attempts.review(idle).orElseThrow().used()).isEqualTo(Duration.ofMinutes(15));
    }

    /** Made by hand: as a bean it lives in the demo profile alone. */
    private PastAttempts recorder() {
        return new PastAttempts(
                context.getBean(AttemptStore.class),
                context.getBean(Sittings.class),
                context.getBean(Closing.class),
                context.getBean(PublishedQuizzes.class),
                context.getBean(UnitDirectory.class));
    }
}
