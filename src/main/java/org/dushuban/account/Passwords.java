package org.dushuban.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.shared.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Giving out first passwords and changing one's own. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Passwords {

    /** Read out over the telephone without a doubt: no l, o, q, x or y. */
    private static final String CONSONANTS = "bcdfghjkmnprstvwz";

    private static final String VOWELS = "aeiu";

    private final UserRepository users;
    private final PasswordEncoder encoder;
    private final DurableSignIns signIns;
    private final SignInFailures failures;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    Passwords(
            UserRepository users,
            PasswordEncoder encoder,
            DurableSignIns signIns,
            SignInFailures failures,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.encoder = encoder;
        this.signIns = signIns;
        this.failures = failures;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes a first or new password, which is to be shown once and must be replaced at the next sign-in; signs the user out
     * everywhere. The caller has checked that the user is in the scope of the one who asks. An operator's password is given
     * out by operators only, or a branch could reach for the whole tree.
     *
     * @throws NotFoundException if there is no such user, or it is not for the one who asks
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public String issue(User.Id id) {
        UserEntity user = users.findById(id.value())
                .filter(found -> !found.operator || currentUser.has(Role.OPERATOR))
                .orElseThrow(() -> new NotFoundException("user", id));
        String password = readable();
        user.passwordHash = encoder.encode(password);
        user.mustChange = true;
        signIns.endAll(id);
        return password;
    }

    /**
     * Replaces the own password. Guessing the present one is slowed down like at the door. No connection is held while a
     * password is hashed or failures are counted: a branch replaces its first passwords in the same minute.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public PasswordChange change(String current, String wanted) {
        UserEntity user = users.findById(currentUser.id().value()).orElseThrow();
        String counter = "change " + user.id;
        Optional<Duration> wait = failures.attempt(counter, Backoff.ACCOUNT);
        if (wait.isPresent()) {
            return new PasswordChange.Wait(wait.get());
        }
        if (user.passwordHash == null || !encoder.matches(current, user.passwordHash)) {
            return new PasswordChange.WrongCurrent();
        }
        failures.forget(counter);
        Optional<PasswordProblem> problem =
                current.equals(wanted) ? Optional.of(PasswordProblem.UNCHANGED) : PasswordRule.check(wanted, own(user));
        return problem.<PasswordChange>map(PasswordChange.Unfit::new).orElseGet(() -> changed(user, wanted));
    }

    /** Whether the one who asks has a password at all; those who sign in elsewhere have none. */
    @Transactional(readOnly = true)
    public boolean isMine() {
        return users.findById(currentUser.id().value())
                .filter(user -> user.passwordHash != null)
                .isPresent();
    }

    private PasswordChange changed(UserEntity seen, String password) {
        String hash = encoder.encode(password);
        return Objects.requireNonNull(transaction.execute(status -> {
            // whoever was handed another password meanwhile has to know that one
            UserEntity user = users.findById(seen.id).orElseThrow();
            if (!Objects.equals(user.passwordHash, seen.passwordHash)) {
                return new PasswordChange.WrongCurrent();
            }
            user.passwordHash = hash;
            user.mustChange = false;
            users.flush();
            return restarted(DeviceMarks.make(user));
        }));
    }

    private PasswordChange restarted(String mark) {
        AccountSession session = currentUser
                .find()
                .filter(AccountSession.class::isInstance)
                .map(AccountSession.class::cast)
                .orElseThrow();
        DurableSignIns.Restarted restarted = signIns.restart(session);
        return new PasswordChange.Changed(restarted.user(), restarted.token(), mark);
    }

    private static List<String> own(UserEntity user) {
        List<String> own = new ArrayList<>(List.of(user.number, user.name));
        if (user.phone != null) {
            own.add(user.phone);
        }
        return own;
    }

    /** Three short words and a number, about 50 bits. */
    private static String readable() {
        StringBuilder password = new StringBuilder();
        for (int word = 0; word < 3; word++) {
            password.append(syllable()).append(syllable()).append('-');
        }
        return password.append(1000 + Secrets.below(9000)).toString();
    }

    private static String syllable() {
        return "" + CONSONANTS.charAt(Secrets.below(CONSONANTS.length()))
                + VOWELS.charAt(Secrets.below(VOWELS.length()));
    }
}
