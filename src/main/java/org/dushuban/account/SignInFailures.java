package org.dushuban.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failed sign-ins in the database, for all nodes. Every count is a short transaction of its own, so that nobody waits
 * for somebody else's slow password hash, and none is lost when the sign-in is rolled back.
 */
@Component
class SignInFailures {

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Counts an attempt as a failure before it is tried, so that a hundred at once do not slip through; a success takes it
     * back with {@link #forget}.
     *
     * @return how long to wait, in which case nothing was counted
     */
    Optional<Duration> attempt(String subject, Backoff backoff) {
        return counted(() -> {
            Instant now = clock.instant();
            Count count = count(subject, " for update").orElse(null);
            if (count != null && now.isBefore(count.lockedUntil)) {
                return Optional.of(Duration.between(now, count.lockedUntil));
            }
            add(subject, backoff, count, now);
            return Optional.empty();
        });
    }

    /** How long to wait; counts nothing. */
    Optional<Duration> wait(String subject) {
        Instant now = clock.instant();
        return count(subject, "")
                .filter(count -> now.isBefore(count.lockedUntil))
                .map(count -> Duration.between(now, count.lockedUntil));
    }

    void fail(String subject, Backoff backoff) {
        counted(() -> {
            add(subject, backoff, count(subject, " for update").orElse(null), clock.instant());
            return true;
        });
    }

    /** Whether as many failures as the limit are not yet faded. */
    boolean isReached(String subject, Backoff backoff) {
        Instant now = clock.instant();
        return count(subject, "")
                .filter(count -> backoff.faded(count.failures, count.last, now) >= backoff.limit())
                .isPresent();
    }

    void forget(String subject) {
        counted(() -> jdbc.sql("delete from sign_in_failure where subject = ?")
                .param(Secrets.hash(subject))
                .update());
    }

    void deleteFaded() {
        jdbc.sql("delete from sign_in_failure where last_at < ?")
                .param(time(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private void add(String subject, Backoff backoff, @Nullable Count count, Instant now) {
        int failures = 1 + (count == null ? 0 : backoff.faded(count.failures, count.last, now));
        String sql = count == null
                ? "insert into sign_in_failure (failures, last_at, locked_until, subject) values (?, ?, ?, ?)"
                : "update sign_in_failure set failures = ?, last_at = ?, locked_until = ? where subject = ?";
        jdbc.sql(sql)
                .params(failures, time(now), time(now.plus(backoff.delay(failures))), Secrets.hash(subject))
                .update();
    }

    private Optional<Count> count(String subject, String lock) {
        return jdbc.sql("select failures, last_at, locked_until from sign_in_failure where subject = ?" + lock)
                .param(Secrets.hash(subject))
                .query(Count::of)
                .optional();
    }

    /** Two first failures at once both find no row; the loser counts again. */
    private <T> T counted(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Count(int failures, Instant last, Instant lockedUntil) {

        static Count of(ResultSet row, int index) throws SQLException {
            return new Count(
                    row.getInt("failures"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant(),
                    row.getObject("locked_until", OffsetDateTime.class).toInstant());
        }
    }
}
