package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dushuban.account.DurableSignIns.Redeemed;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(AccountFixture.class)
class DurableSignInsTest {

    @Autowired
    AccountFixture fixture;

    User user;
    SignedInUser session;
    String token;

    @BeforeEach
    void signIn() {
        fixture.reset();
        user = fixture.add("10001", null);
        session = fixture.signInAs(user);
        token = fixture.signIns().issue(session, false, "Firefox/140").value();
    }

    @AfterEach
    void leave() {
        fixture.reset();
    }

    @Test
    void aTokenSurvivesARestartOfTheServer() {
        pass(Duration.ofHours(1));
        Redeemed redeemed = redeem(token).orElseThrow();

        assertThat(redeemed.user().userId()).isEqualTo(user.id());
        assertThat(redeemed.user().series()).isEqualTo(session.series());
        assertThat(redeemed.user().roles()).contains(Role.MEMBER);
    }

    @Test
    void aTokenChangesWhenItIsUsedAndNeitherIsKeptInTheDatabase() {
        pass(Duration.ofMinutes(5));
        String next = replacement(redeem(token));

        assertThat(next).isNotEqualTo(token);
        assertThat(fixture.jdbc
                        .sql("select token_hash, previous_hash from remember_token")
                        .query()
                        .singleRow()
                        .values())
                .allSatisfy(hash ->
                        assertThat(hash.toString()).hasSize(64).isNotIn(token.split("\\.")[1], next.split("\\.")[1]));
    }

    @Test
    void parallelRequestsWithTheSameTokenAreNoTheft() {
        pass(Duration.ofMinutes(5));
        List<Optional<Redeemed>> answers = atOnce(8, () -> redeem(token));

        assertThat(answers).allMatch(Optional::isPresent);
        assertThat(answers.stream().flatMap(Optional::stream).flatMap(one -> one.replacement().stream()))
                .hasSize(1);
    }

    @Test
    void withinAMinuteNeitherTheTokenBeforeNorTheNewOneIsReplaced() {
        pass(Duration.ofMinutes(5));
        String next = replacement(redeem(token));

        pass(Duration.ofSeconds(59));
        assertThat(redeem(token).orElseThrow().replacement()).isEmpty();
        assertThat(redeem(next).orElseThrow().replacement()).isEmpty();
    }

    @Test
    void aDeviceThatNeverGotTheNewTokenGoesOnWithTheOneBefore() {
        for (int lost = 0; lost < 3; lost++) {
            pass(Duration.ofMinutes(5));
            assertThat(redeem(token).orElseThrow().replacement()).isPresent();
        }
        pass(Duration.ofMinutes(5));
        String next = replacement(redeem(token));
        pass(Duration.ofMinutes(5));
        assertThat(redeem(next)).isPresent();
    }

    @Test
    void onceTheNewTokenWasShownTheOneBeforeIsTheftAndEndsTheSeriesForBoth() {
        pass(Duration.ofMinutes(5));
        String next = replacement(redeem(token));
        pass(Duration.ofMinutes(5));
        String third = replacement(redeem(next));

        assertThat(redeem(token)).isEmpty();
        assertThat(redeem(third)).isEmpty();
        assertThat(fixture.signIns().look(session.series())).isEmpty();
    }

    @Test
    void theOwnerOfACopiedTokenEndsTheSeriesForTheThiefToo() {
        pass(Duration.ofMinutes(5));
        String owners = replacement(redeem(token));
        pass(Duration.ofMinutes(5));
        String thiefs = replacement(redeem(token));

        pass(Duration.ofMinutes(5));
        assertThat(redeem(owners)).isEmpty();
        assertThat(redeem(thiefs)).isEmpty();
        assertThat(fixture.signIns().look(session.series())).isEmpty();
    }

    @Test
    void withoutTheBoxItEndsAfterTwelveHoursOfDisuse() {
        pass(Duration.ofHours(12).minusSeconds(1));
        String next = replacement(redeem(token));
        pass(Duration.ofHours(12));
        assertThat(redeem(next)).isEmpty();
    }

    @Test
    void theBoxKeepsItForAFortnightOnTheDeviceToo() {
        IssuedToken lasting = fixture.signIns().issue(fixture.signInAs(user), true, "");
        assertThat(lasting.keepFor()).contains(Duration.ofDays(14));
        assertThat(fixture.signIns().issue(fixture.signInAs(user), false, "").keepFor())
                .isEmpty();

        pass(Duration.ofDays(13));
        assertThat(redeem(lasting.value())).isPresent();
    }

    @Test
    void aSessionInUseKeepsItsSeriesAlive() {
        for (int hours = 0; hours < 48; hours += 5) {
            pass(Duration.ofHours(5));
            assertThat(fixture.signIns().look(session.series())).isPresent();
        }
    }

    @Test
    void signingOutEverywhereEndsEveryDeviceOfOneselfAlone() {
        String phone = fixture.signIns().issue(fixture.signInAs(user), true, "").value();
        User other = fixture.add("10002", null);
        String others =
                fixture.signIns().issue(fixture.signInAs(other), true, "").value();
        fixture.signInAs(user);
        assertThat(fixture.signIns().devices()).hasSize(2);

        fixture.signIns().revokeAll();

        assertThat(redeem(token)).isEmpty();
        assertThat(redeem(phone)).isEmpty();
        assertThat(redeem(others)).isPresent();
    }

    @Test
    void signingOutEndsThisDeviceAlone() {
        String phone = fixture.signIns().issue(fixture.signInAs(user), true, "").value();
        fixture.signIns().revoke(token);

        assertThat(redeem(token)).isEmpty();
        assertThat(redeem(phone)).isPresent();
    }

    @Test
    void whoKnowsOnlyTheSeriesCannotSignTheOwnerOut() {
        fixture.signIns().revoke(session.series() + ".guessed");
        assertThat(redeem(token)).isPresent();
    }

    @Test
    void aClosedAccountIsSignedInNowhere() {
        fixture.close(user);
        assertThat(fixture.signIns().look(session.series())).isEmpty();
        assertThat(redeem(token)).isEmpty();
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        assertThat(Stream.of("", ".", "x", "a.b", session.series() + ".").map(this::redeem))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void expiredOnesAreDeleted() {
        pass(Duration.ofHours(13));
        fixture.signIns().issue(fixture.signInAs(user), false, "");
        fixture.signIns().deleteExpired();
        assertThat(fixture.jdbc
                        .sql("select count(*) from remember_token")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void pass(Duration time) {
        fixture.clock.pass(time);
    }

    private Optional<Redeemed> redeem(String value) {
        DurableSignIns justStarted = fixture.signIns();
        return fixture.transaction.execute(status -> justStarted.redeem(value));
    }

    private static String replacement(Optional<Redeemed> redeemed) {
        return redeemed.orElseThrow().replacement().orElseThrow().value();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(Stream.generate(() -> work).limit(times).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
