package org.dushuban.account;

import java.time.Instant;
import java.util.List;
import org.dushuban.shared.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Services with a clock of the test, as if the server had just started, and people to try them with. */
@TestComponent
class AccountFixture {

    static final String PASSWORD = "reading at dawn";

    final MovableClock clock = new MovableClock();
    final JdbcClient jdbc;
    final UserRepository users;
    final PasswordEncoder encoder;
    final Principals principals;
    final CurrentUser currentUser;
    final TransactionTemplate transaction;
    private final PlatformTransactionManager transactions;

    AccountFixture(
            JdbcClient jdbc,
            UserRepository users,
            PasswordEncoder encoder,
            Principals principals,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.users = users;
        this.encoder = encoder;
        this.principals = principals;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    void reset() {
        SecurityContextHolder.clearContext();
        List.of("remember_token", "sign_in_event", "sign_in_failure", "setup_link")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        users.deleteAll();
    }

    User add(String number, String phone) {
        return save(number, phone, false);
    }

    User addOperator(String number) {
        return save(number, null, true);
    }

    private User save(String number, String phone, boolean operator) {
        UserEntity user = new UserEntity(Ids.next(), number, "李明", phone, Instant.now());
        user.passwordHash = "{noop}" + PASSWORD;
        user.operator = operator;
        return users.save(user).toUser();
    }

    void close(User user) {
        jdbc.sql("update app_user set closed = true where id = ?")
                .param(user.id().value())
                .update();
    }

    SignedInUser signInAs(User user) {
        SignedInUser principal = principals.of(users.findById(user.id().value()).orElseThrow(), Secrets.random(16));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return principal;
    }

    DurableSignIns signIns() {
        return new DurableSignIns(jdbc, users, principals, currentUser, clock);
    }

    SignInFailures failures() {
        return new SignInFailures(jdbc, transactions, clock);
    }

    SignInHistory history() {
        return new SignInHistory(jdbc, currentUser, clock);
    }

    SignIn signIn() {
        return new SignIn(users, encoder, principals, failures(), history());
    }

    Passwords passwords() {
        return new Passwords(users, encoder, signIns(), failures(), currentUser, transactions);
    }

    Setup setup() {
        return new Setup(jdbc, users, encoder, principals, history(), clock);
    }
}
