package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dushuban.account.SignInOutcome.Refused;
import org.dushuban.account.SignInOutcome.SignedIn;
import org.dushuban.account.SignInOutcome.Wait;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(AccountFixture.class)
class LockOutTest {

    static final String HOME = "203.0.113.7";
    static final String ELSEWHERE = "198.51.100.9";

    @Autowired
    AccountFixture fixture;

    SignIn signIn;

    @BeforeEach
    void open() {
        fixture.reset();
        fixture.add("10001", "13900000001");
        signIn = fixture.signIn();
    }

    @AfterEach
    void leave() {
        fixture.reset();
    }

    @Test
    void aWrongNameAWrongPasswordAndAClosedAccountAnswerAlike() {
        fixture.close(fixture.add("10002", null));
        assertThat(attempt("10001", "wrong", HOME)).isEqualTo(new Refused());
        assertThat(attempt("nobody", "wrong", HOME)).isEqualTo(new Refused());
        assertThat(attempt("10002", AccountFixture.PASSWORD, HOME)).isEqualTo(new Refused());
    }

    @Test
    void fromTheFifthFailureOnOneWaitsLongerEachTime() {
        failTimes(5, "10001", HOME);
        assertThat(right(HOME)).isEqualTo(new Wait(Duration.ofSeconds(30)));

        pass(Duration.ofSeconds(30));
        failTimes(1, "10001", HOME);
        assertThat(right(HOME)).isEqualTo(new Wait(Duration.ofSeconds(60)));

        pass(Duration.ofSeconds(60));
        assertThat(right(HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void aNameThatDoesNotExistWaitsExactlyLikeOneThatDoes() {
        failTimes(5, "nobody", HOME);
        assertThat(attempt("nobody", "wrong", HOME)).isEqualTo(new Wait(Duration.ofSeconds(30)));
    }

    @Test
    void oneNetworkOfTheNewAddressesCountsAsOneAddress() {
        for (int i = 0; i < 5; i++) {
            attempt("10001", "wrong", "2001:db8:1:2::" + i);
        }
        assertThat(right("2001:db8:1:2:ffff::1")).isEqualTo(new Wait(Duration.ofSeconds(30)));
        assertThat(right("2001:db8:1:3::1")).isInstanceOf(SignedIn.class);
    }

    @Test
    void aRightPasswordForgivesTheFailures() {
        failTimes(4, "10001", HOME);
        assertThat(right(HOME)).isInstanceOf(SignedIn.class);
        failTimes(4, "10001", HOME);
        assertThat(right(HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void aStrangerElsewhereNeverMakesTheOwnerWait() {
        for (int i = 0; i < 200; i++) {
            attempt("10001", "wrong", "198.51.100." + i);
            attempt("10001", "wrong", ELSEWHERE);
        }
        assertThat(right(HOME)).isInstanceOf(SignedIn.class);
    }

    @Tag("large")
    @Test
    void aNeighbourBehindTheSameAddressNeverMakesAKnownDeviceWait() {
        String mark = ((SignedIn) right(HOME)).mark();
        for (int i = 0; i < 100; i++) {
            attempt("10001", "wrong", HOME);
            attempt("name" + i, "wrong", HOME);
        }
        assertThat(right(HOME)).isInstanceOf(Wait.class);
        assertThat(signIn.withPassword("10001", AccountFixture.PASSWORD, from(HOME, mark)))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void aKnownDeviceWaitsForItsOwnFailures() {
        String mark = ((SignedIn) right(HOME)).mark();
        for (int i = 0; i < 5; i++) {
            signIn.withPassword("10001", "wrong", from(HOME, mark));
        }
        assertThat(signIn.withPassword("10001", AccountFixture.PASSWORD, from(HOME, mark)))
                .isEqualTo(new Wait(Duration.ofSeconds(30)));
    }

    @Test
    void oneKnownDeviceNeverMakesAnotherWait() {
        String own = ((SignedIn) right(HOME)).mark();
        String shared = ((SignedIn) right(HOME)).mark();
        for (int i = 0; i < 20; i++) {
            signIn.withPassword("10001", "wrong", from(HOME, shared));
        }
        assertThat(signIn.withPassword("10001", AccountFixture.PASSWORD, from(HOME, shared)))
                .isInstanceOf(Wait.class);
        assertThat(signIn.withPassword("10001", AccountFixture.PASSWORD, from(HOME, own)))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void aKnownDeviceKeepsItsMark() {
        String mark = ((SignedIn) right(HOME)).mark();
        assertThat(((SignedIn) signIn.withPassword("10001", AccountFixture.PASSWORD, from(HOME, mark))).mark())
                .isEqualTo(mark);
    }

    @Test
    void theMarkOfOneAccountHelpsWithNoOther() {
        fixture.add("10002", null);
        String mark = ((SignedIn) signIn.withPassword("10002", AccountFixture.PASSWORD, from(HOME, ""))).mark();
        for (int i = 0; i < 5; i++) {
            signIn.withPassword("10001", "wrong", from(HOME, mark));
        }
        assertThat(signIn.withPassword("10001", "wrong", from(HOME, mark))).isInstanceOf(Wait.class);
    }

    @Test
    void whileManyAddressesTryOneAccountEachHasOneFreeFailure() {
        for (int i = 0; i < 20; i++) {
            attempt("10001", "wrong", "198.51.100." + i);
        }
        failTimes(2, "10001", HOME);
        assertThat(attempt("10001", "wrong", HOME)).isInstanceOf(Wait.class);
    }

    @Tag("large")
    @Test
    void anAddressThatTriesManyNamesWaitsFromItsFiftiethFailure() {
        for (int i = 0; i < 49; i++) {
            attempt("name" + i, "wrong", ELSEWHERE);
        }
        assertThat(right(ELSEWHERE)).isInstanceOf(SignedIn.class);
        attempt("name49", "wrong", ELSEWHERE);
        assertThat(right(ELSEWHERE)).isEqualTo(new Wait(Duration.ofSeconds(30)));
        assertThat(right(HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void failuresAreForgottenAfterAnHour() {
        failTimes(5, "10001", HOME);
        pass(Duration.ofHours(1));
        failTimes(4, "10001", HOME);
        assertThat(right(HOME)).isInstanceOf(SignedIn.class);
    }

    @Test
    void manyGuessesAtOnceAreNoMoreThanOneAfterTheOther() {
        List<SignInOutcome> answers = atOnce(20, () -> attempt("10001", "wrong", HOME));
        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(5);
        assertThat(answers).filteredOn(Wait.class::isInstance).hasSize(15);
    }

    @Test
    void theOwnerSeesWhatWasTried() {
        failTimes(5, "10001", ELSEWHERE);
        right(HOME);
        fixture.signInAs(fixture.users.findByNumber("10001").orElseThrow().toUser());

        List<SignInEvent> events = fixture.history().mine(20);
        assertThat(events).hasSize(6);
        assertThat(events)
                .filteredOn(event -> event.outcome() == SignInEvent.Outcome.LOCKED)
                .hasSize(1);
        assertThat(events)
                .filteredOn(event -> event.outcome() == SignInEvent.Outcome.SIGNED_IN)
                .extracting(SignInEvent::address)
                .containsExactly(HOME);
    }

    @Test
    void namesAreNotKept() {
        failTimes(1, "10001", HOME);
        assertThat(fixture.jdbc
                        .sql("select subject from sign_in_failure")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    @Test
    void faintCountsAreDeletedAfterADay() {
        failTimes(1, "10001", HOME);
        pass(Duration.ofHours(25));
        fixture.failures().deleteFaded();
        assertThat(fixture.jdbc
                        .sql("select subject from sign_in_failure")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private void pass(Duration time) {
        fixture.clock.pass(time);
    }

    private void failTimes(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(attempt(name, "wrong", address)).isEqualTo(new Refused());
        }
    }

    private SignInOutcome right(String address) {
        return attempt("10001", AccountFixture.PASSWORD, address);
    }

    private SignInOutcome attempt(String name, String password, String address) {
        return signIn.withPassword(name, password, from(address, ""));
    }

    private static Visitor from(String address, String mark) {
        return new Visitor(address, "Firefox/140", List.of(mark));
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) {
        try (var threads = Executors.newFixedThreadPool(5)) {
            return threads.invokeAll(Stream.generate(() -> work).limit(times).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
