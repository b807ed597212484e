package org.dushuban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@Import(AccountFixture.class)
class PasswordsTest {

    static final String WANTED = "lamp in the window";

    @Autowired
    AccountFixture fixture;

    @Autowired
    Passwords passwords;

    @Autowired
    DurableSignIns signIns;

    @Autowired
    SignIn signIn;

    User member;

    @BeforeEach
    void people() {
        fixture.reset();
        member = fixture.add("10001", "13900000001");
    }

    @AfterEach
    void leave() {
        fixture.reset();
    }

    @Test
    void anIssuedPasswordWorksAndMustBeReplaced() {
        String token = signIns.issue(fixture.signInAs(member), true, "").value();
        actAs(Role.ADMIN);

        String issued = passwords.issue(member.id());

        assertThat(issued).matches("([a-z]{4}-){3}\\d{4}");
        assertThat(signIn(issued))
                .isInstanceOfSatisfying(
                        SignInOutcome.SignedIn.class,
                        in -> assertThat(in.user().mustChangePassword()).isTrue());
        assertThat(signIns.redeem(token)).isEmpty();
    }

    @Test
    void issuedPasswordsDiffer() {
        actAs(Role.OPERATOR);
        Set<String> issued = IntStream.range(0, 5)
                .mapToObj(i -> passwords.issue(member.id()))
                .collect(Collectors.toSet());
        assertThat(issued).hasSize(5);
    }

    @Test
    void anAdministratorDoesNotReachForAnOperatorsPassword() {
        User operator = fixture.addOperator("admin");
        actAs(Role.ADMIN);
        assertThatThrownBy(() -> passwords.issue(operator.id())).isInstanceOf(NotFoundException.class);
        actAs(Role.OPERATOR);
        assertThat(passwords.issue(operator.id())).isNotEmpty();
    }

    @Test
    void aMemberIssuesNothing() {
        fixture.signInAs(member);
        assertThatThrownBy(() -> passwords.issue(member.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOwnPasswordSignsOutTheOtherDevicesAndKeepsThisOne() {
        String other = signIns.issue(fixture.signInAs(member), true, "").value();
        SignedInUser session = fixture.signInAs(member);
        String old = signIns.issue(session, true, "Firefox/140").value();

        PasswordChange.Changed changed = (PasswordChange.Changed) passwords.change(AccountFixture.PASSWORD, WANTED);

        assertThat(signIns.redeem(other)).isEmpty();
        assertThat(signIns.redeem(old)).isEmpty();
        assertThat(signIns.redeem(changed.token().value())).isPresent();
        assertThat(changed.token().keepFor()).contains(DurableSignIns.LONG);
        assertThat(changed.user().series()).isNotEqualTo(session.series());
        assertThat(changed.user().mustChangePassword()).isFalse();
        assertThat(signIn(WANTED)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(signIn(AccountFixture.PASSWORD)).isEqualTo(new SignInOutcome.Refused());
    }

    @Test
    void whatTheRuleRefusesChangesNothing() {
        fixture.signInAs(member);
        assertThat(List.of("short", "password123", "dushuban10001", AccountFixture.PASSWORD).stream()
                        .map(wanted -> passwords.change(AccountFixture.PASSWORD, wanted)))
                .containsExactly(
                        new PasswordChange.Unfit(PasswordProblem.TOO_SHORT),
                        new PasswordChange.Unfit(PasswordProblem.COMMON),
                        new PasswordChange.Unfit(PasswordProblem.PERSONAL),
                        new PasswordChange.Unfit(PasswordProblem.UNCHANGED));
        assertThat(signIn(AccountFixture.PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void guessingThePresentPasswordIsSlowedDown() {
        fixture.signInAs(member);
        for (int i = 0; i < 5; i++) {
            assertThat(passwords.change("wrong", WANTED)).isEqualTo(new PasswordChange.WrongCurrent());
        }
        assertThat(passwords.change(AccountFixture.PASSWORD, WANTED)).isInstanceOf(PasswordChange.Wait.class);
    }

    /** The pool of the tests has ten connections; a whole branch replaces its first passwords in the same minute. */
    @Test
    void manyChangeTheirPasswordsAtOnceAndNobodyWaitsForAConnectionThatAnotherHolds() throws Exception {
        int many = 12;
        List<SignedInUser> people = IntStream.range(0, many)
                .mapToObj(i -> fixture.signInAs(fixture.add("2000" + i, null)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(many)) {
            CyclicBarrier together = new CyclicBarrier(many);
            List<Future<PasswordChange>> changes = people.stream()
                    .map(person -> threads.submit(() -> {
                        SecurityContextHolder.getContext()
                                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                        person, null, person.getAuthorities()));
                        together.await();
                        return passwords.change(AccountFixture.PASSWORD, WANTED);
                    }))
                    .toList();
            for (Future<PasswordChange> change : changes) {
                assertThat(change.get(15, TimeUnit.SECONDS)).isInstanceOf(PasswordChange.Changed.class);
            }
        }
    }

    private SignInOutcome signIn(String password) {
        return signIn.withPassword("10001", password, new Visitor("203.0.113.1", "", List.of()));
    }

    private static void actAs(Role role) {
        SignedInUser somebody =
                new SignedInUser(new User.Id(Ids.next()), "1", "王芳", false, EnumSet.of(Role.MEMBER, role), "none");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(somebody, null, somebody.getAuthorities()));
    }
}
