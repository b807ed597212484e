package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.account.SetupOutcome.Created;
import org.dushuban.account.SetupOutcome.Gone;
import org.dushuban.account.SetupOutcome.Taken;
import org.dushuban.account.SetupOutcome.Unfit;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Import(AccountFixture.class)
class SetupTest {

    static final NewUser FIRST = new NewUser("admin", "王芳", null);
    static final String PASSWORD = "lamp in the window";

    @Autowired
    AccountFixture fixture;

    @Autowired
    Setup guarded;

    Setup setup;

    @BeforeEach
    void empty() {
        fixture.reset();
        setup = fixture.setup();
    }

    @AfterEach
    void leave() {
        fixture.reset();
    }

    @Test
    void theLinkMakesOneOperatorWhoCanSignIn() {
        String token = setup.link(false).orElseThrow();
        assertThat(setup.open(token)).isTrue();

        assertThat(setup.createOperator(token, FIRST, PASSWORD)).isInstanceOf(Created.class);

        assertThat(fixture.signIn().withPassword("admin", PASSWORD, new Visitor("::1", "", List.of())))
                .isInstanceOfSatisfying(
                        SignInOutcome.SignedIn.class,
                        in -> assertThat(in.user().roles()).contains(Role.MEMBER, Role.OPERATOR));
        assertThat(setup.open(token)).isFalse();
        assertThat(setup.createOperator(token, new NewUser("second", "李明", null), PASSWORD))
                .isEqualTo(new Gone());
    }

    @Test
    void theLinkIsGoodForADay() {
        String token = setup.link(false).orElseThrow();
        fixture.clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(setup.open(token)).isTrue();
        fixture.clock.pass(Duration.ofSeconds(1));
        assertThat(setup.open(token)).isFalse();
        assertThat(setup.createOperator(token, FIRST, PASSWORD)).isEqualTo(new Gone());
    }

    @Test
    void eachStartReplacesTheLinkOfTheOneBefore() {
        String first = setup.link(false).orElseThrow();
        String second = setup.link(false).orElseThrow();
        assertThat(setup.open(first)).isFalse();
        assertThat(setup.open(second)).isTrue();
    }

    @Test
    void withAnOperatorThereIsNoLink() {
        fixture.addOperator("admin");
        assertThat(setup.link(false)).isEmpty();
    }

    @Test
    void aStartThatIsToldToMakesALinkBesideAnOperatorWhoLostThePassword() {
        fixture.addOperator("admin");
        String token = setup.link(true).orElseThrow();
        assertThat(setup.createOperator(token, new NewUser("second", "李明", null), PASSWORD))
                .isInstanceOf(Created.class);
        assertThat(setup.open(token)).isFalse();
    }

    @Test
    void theLinkIsNotKept() {
        String token = setup.link(false).orElseThrow();
        assertThat(fixture.jdbc
                        .sql("select token_hash from setup_link")
                        .query(String.class)
                        .single())
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void aPoorPasswordOrATakenNumberLeavesTheLinkAsItIs() {
        String token = setup.link(false).orElseThrow();
        fixture.add("10001", null);
        assertThat(setup.createOperator(token, FIRST, "short")).isEqualTo(new Unfit(PasswordProblem.TOO_SHORT));
        assertThat(setup.createOperator(token, new NewUser("10001", "王芳", null), PASSWORD))
                .isEqualTo(new Taken());
        assertThat(setup.open(token)).isTrue();
    }

    @Test
    void ofTwoAtOnceOneIsMade() {
        String token = setup.link(false).orElseThrow();
        List<SetupOutcome> outcomes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> fixture.transaction.execute(
                        status -> setup.createOperator(token, new NewUser("admin" + i, "王芳", null), PASSWORD)))
                .toList();
        assertThat(outcomes).filteredOn(Created.class::isInstance).hasSize(1);
    }

    @Test
    void anInstallationThatFillsItselfMakesItsOperatorOnce() {
        SignedInUser operator = setup.firstOperator(FIRST, PASSWORD);
        assertThat(operator.roles()).contains(Role.OPERATOR);
        assertThatThrownBy(() -> setup.firstOperator(new NewUser("second", "李明", null), PASSWORD))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void passwordsAreSetAsWantedOnlyUntilSomebodySignsIn() {
        User member = fixture.add("10001", null);
        fixture.signInAs(fixture.addOperator("admin"));
        guarded.firstPassword(member.id(), PASSWORD);

        Visitor visitor = new Visitor("::1", "", List.of());
        assertThat(fixture.signIn().withPassword("10001", PASSWORD, visitor))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThatThrownBy(() -> guarded.firstPassword(member.id(), "another lamp lit"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMemberSetsNobodysPassword() {
        User member = fixture.add("10001", null);
        fixture.signInAs(member);
        assertThatThrownBy(() -> guarded.firstPassword(member.id(), PASSWORD))
                .isInstanceOf(AccessDeniedException.class);
    }
}
