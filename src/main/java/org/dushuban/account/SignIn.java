package org.dushuban.account;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Signing in, before anybody is signed in. A wrong name, a wrong password and a closed account have the same answer and
 * take the same time.
 *
 * <p>Failures make wait, and nobody can make somebody else wait for good: they count for the name as typed together with the
 * address it came from, so that a stranger elsewhere delays only himself. A device on which the account was signed in
 * before carries a mark and has a count of its own, which not even a neighbour behind the same address can raise. While many
 * addresses try one account, each has a single free failure; that is all that failures elsewhere do. An address has a count
 * over all names, high enough for a whole branch behind one router; marked devices are exempt from it.
 */
@Service
@PreAuthorize("permitAll()")
public class SignIn {

    /** No number and no phone is half as long. */
    private static final int LONGEST_NAME = 100;

    private final UserRepository users;
    private final PasswordEncoder encoder;
    private final Principals principals;
    private final SignInFailures failures;
    private final SignInHistory history;
    private final String nobodysHash;

    SignIn(
            UserRepository users,
            PasswordEncoder encoder,
            Principals principals,
            SignInFailures failures,
            SignInHistory history) {
        this.users = users;
        this.encoder = encoder;
        this.principals = principals;
        this.failures = failures;
        this.history = history;
        this.nobodysHash = String.valueOf(encoder.encode(Secrets.random(16)));
    }

    /**
     * Not in one transaction: none is held open while a password is hashed.
     *
     * @param name a member number or a phone number
     */
    public SignInOutcome withPassword(String name, String password, Visitor visitor) {
        Optional<UserEntity> user = find(name);
        Optional<String> mark = user.flatMap(found -> DeviceMarks.of(found, visitor));
        Counts counts = Counts.of(typed(name), network(visitor.address()), mark.map(DeviceMarks::device));
        Optional<Duration> wait = wait(counts);
        if (wait.isPresent()) {
            return new SignInOutcome.Wait(wait.get());
        }
        String hash = user.map(found -> found.passwordHash).orElse(nobodysHash);
        boolean right = encoder.matches(password, hash);
        if (right && user.isPresent() && !user.get().closed) {
            failures.forget(counts.own);
            return signedIn(user.get(), mark, visitor);
        }
        failed(counts, user, visitor);
        return new SignInOutcome.Refused();
    }

    /** Somebody whom another place vouches for. Empty where there is no open account of that number. */
    public Optional<SignedInUser> vouchedFor(String number, Visitor visitor) {
        Optional<UserEntity> user = users.findByNumber(number).filter(found -> !found.closed);
        user.ifPresent(found -> history.record(found.id, SignInEvent.Outcome.SIGNED_IN, visitor));
        return user.map(found -> principals.of(found, Secrets.random(16)));
    }

    private Optional<Duration> wait(Counts counts) {
        Optional<Duration> address = counts.shared.flatMap(failures::wait);
        if (address.isPresent()) {
            return address;
        }
        boolean crowded = counts.anywhere
                .filter(all -> failures.isReached(all, Backoff.ANYWHERE))
                .isPresent();
        return failures.attempt(counts.own, crowded ? Backoff.STRICT : Backoff.ACCOUNT);
    }

    private void failed(Counts counts, Optional<UserEntity> user, Visitor visitor) {
        counts.shared.ifPresent(address -> failures.fail(address, Backoff.ADDRESS));
        counts.anywhere.ifPresent(all -> failures.fail(all, Backoff.ANYWHERE));
        boolean locks = failures.wait(counts.own).isPresent();
        user.ifPresentOrElse(
                known -> history.record(
                        known.id, locks ? SignInEvent.Outcome.LOCKED : SignInEvent.Outcome.WRONG_PASSWORD, visitor),
                // a write as well, or its absence would tell that there is no such account
                () -> failures.fail("nobody " + counts.own, Backoff.ANYWHERE));
    }

    private SignInOutcome signedIn(UserEntity user, Optional<String> mark, Visitor visitor) {
        history.record(user.id, SignInEvent.Outcome.SIGNED_IN, visitor);
        return new SignInOutcome.SignedIn(
                principals.of(user, Secrets.random(16)), mark.orElseGet(() -> DeviceMarks.make(user)));
    }

    /** One query whatever was typed, so that its time tells nothing. A number goes before somebody else's phone. */
    private Optional<UserEntity> find(String name) {
        String number = searchable(name);
        List<UserEntity> found = users.findByNumberOrPhone(number, number.replaceAll("[\\s-]", ""));
        return found.stream()
                .filter(user -> user.number.equals(number))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static String typed(String name) {
        return searchable(name).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    /** What no account can be called is nobody, not a failure: too long, or with characters that no database takes. */
    private static String searchable(String name) {
        String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        return NewUser.plain(cut).replaceAll("\\p{C}", "\ufffd");
    }

    /** Whoever has one address of the new kind has a whole network of them. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /**
     * Where a failure counts.
     *
     * @param own of this account from here; makes wait
     * @param shared of the address; makes wait
     * @param anywhere of the account over all addresses; makes the own one stricter
     */
    private record Counts(String own, Optional<String> shared, Optional<String> anywhere) {

        static Counts of(String typed, String address, Optional<String> marked) {
            return marked.map(device -> new Counts("device " + device, Optional.empty(), Optional.empty()))
                    .orElseGet(() -> new Counts(
                            "from " + address + " " + typed,
                            Optional.of("address " + address),
                            Optional.of("anywhere " + typed)));
        }
    }
}
