package org.dushuban.account;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Signing in, before anybody is signed in. A wrong name, a wrong password and a closed account have the same answer and
 * take the same time.
 */
@Service
@PreAuthorize("permitAll()")
public class SignIn {

    private final UserRepository users;
    private final PasswordEncoder encoder;
    private final Principals principals;
    private final String nobodysHash;

    SignIn(UserRepository users, PasswordEncoder encoder, Principals principals) {
        this.users = users;
        this.encoder = encoder;
        this.principals = principals;
        this.nobodysHash = String.valueOf(encoder.encode(Secrets.random(16)));
    }

    /** @param name a member number or a phone number */
    public SignInOutcome withPassword(String name, String password, Visitor visitor) {
        Optional<UserEntity> user = find(name);
        String hash = user.map(found -> found.passwordHash).orElse(nobodysHash);
        boolean right = encoder.matches(password, hash);
        if (!right || user.isEmpty() || user.get().closed) {
            return new SignInOutcome.Refused();
        }
        return new SignInOutcome.SignedIn(principals.of(user.get(), Secrets.random(16)), "");
    }

    private Optional<UserEntity> find(String name) {
        String stripped = name.strip();
        return users.findByNumber(stripped).or(() -> users.findByPhone(stripped.replaceAll("[\\s-]", "")));
    }
}
