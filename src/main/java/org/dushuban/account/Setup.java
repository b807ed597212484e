package org.dushuban.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an installation without an operator gets one: there is no default account, but a link that the start prints, good once
 * and for a day.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Setup {

    static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final UserRepository users;
    private final PasswordEncoder encoder;
    private final Principals principals;
    private final SignInHistory history;
    private final Clock clock;

    Setup(
            JdbcClient jdbc,
            UserRepository users,
            PasswordEncoder encoder,
            Principals principals,
            SignInHistory history,
            Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.encoder = encoder;
        this.principals = principals;
        this.history = history;
        this.clock = clock;
    }

    /** Whether this is the link that the last start printed, still good. */
    @Transactional(readOnly = true)
    public boolean open(String token) {
        return jdbc.sql("select count(*) from setup_link where token_hash = ? and expires_at > ?")
                        .params(Secrets.hash(token), OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Makes an operator; the link is used up by it. */
    public SetupOutcome createOperator(String token, NewUser user, String password) {
        if (!open(token)) {
            return new SetupOutcome.Gone();
        }
        Optional<PasswordProblem> problem = PasswordRule.check(password, own(user));
        if (problem.isPresent()) {
            return new SetupOutcome.Unfit(problem.get());
        }
        if (isTaken(user)) {
            return new SetupOutcome.Taken();
        }
        // of two at the same moment one deletes the link, and only that one goes on
        int used = jdbc.sql("delete from setup_link where token_hash = ?")
                .param(Secrets.hash(token))
                .update();
        return used == 1 ? new SetupOutcome.Created(operator(user, password).toUser()) : new SetupOutcome.Gone();
    }

    /**
     * Makes an operator without a link, only while there is none at all: for an installation that fills itself, such as the
     * demo. The principal that comes back is not signed in anywhere; it is for work done in its name at the start.
     *
     * @throws IllegalStateException if there is an operator
     * @throws IllegalArgumentException if the password will not do
     */
    public SignedInUser firstOperator(NewUser user, String password) {
        if (users.existsByOperatorTrue()) {
            throw new IllegalStateException("there is an operator already");
        }
        require(password, own(user));
        return principals.of(operator(user, password), "");
    }

    /**
     * Sets somebody's password as it shall be, only while nobody has ever signed in: for an installation that fills itself,
     * such as the demo. Later on, {@link Passwords#issue} makes one that must be replaced.
     *
     * @throws IllegalStateException if somebody has signed in
     * @throws IllegalArgumentException if the password will not do
     */
    @PreAuthorize("hasRole('OPERATOR')")
    public void firstPassword(User.Id id, String password) {
        if (!history.isEmpty()) {
            throw new IllegalStateException("somebody has signed in already");
        }
        UserEntity user = users.findById(id.value()).orElseThrow();
        require(password, List.of(user.number, user.name));
        user.passwordHash = encoder.encode(password);
    }

    /**
     * A new link in place of all older ones; empty where there is an operator.
     *
     * @param again whether to make one although there is an operator
     */
    Optional<String> link(boolean again) {
        jdbc.sql("delete from setup_link").update();
        if (!again && users.existsByOperatorTrueAndClosedFalse()) {
            return Optional.empty();
        }
        String token = Secrets.random(32);
        jdbc.sql("insert into setup_link (token_hash, expires_at) values (?, ?)")
                .params(Secrets.hash(token), OffsetDateTime.now(clock).plus(LIFE))
                .update();
        return Optional.of(token);
    }

    private UserEntity operator(NewUser user, String password) {
        UserEntity operator = new UserEntity(Ids.next(), user.number(), user.name(), user.phone(), clock.instant());
        operator.operator = true;
        operator.passwordHash = encoder.encode(password);
        return users.save(operator);
    }

    private boolean isTaken(NewUser user) {
        return users.findByNumber(user.number()).isPresent()
                || (user.phone() != null && users.findByPhone(user.phone()).isPresent());
    }

    private static void require(String password, List<String> own) {
        PasswordRule.check(password, own).ifPresent(problem -> {
            throw new IllegalArgumentException("password: " + problem);
        });
    }

    private static List<String> own(NewUser user) {
        List<String> own = new ArrayList<>(List.of(user.number(), user.name()));
        if (user.phone() != null) {
            own.add(user.phone());
        }
        return own;
    }
}
