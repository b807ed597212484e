package org.dushuban.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-ins that outlive a session, a restart and a node: one series for each device, kept in the database. A session lives
 * only as long as its series, so that revoking one ends the other.
 *
 * <p>A token changes when it is used, at most once in {@link #GRACE}, since a page that lost its session asks with several
 * requests at once. The answer that carries the new one can be lost, so the one before stays good until the new one has been
 * shown, and is replaced once more. Whoever comes with any other token holds a copy, and the series ends for both.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class DurableSignIns {

    static final Duration GRACE = Duration.ofSeconds(60);
    static final Duration SHORT = Duration.ofHours(12);
    static final Duration LONG = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(DurableSignIns.class);

    private final JdbcClient jdbc;
    private final UserRepository users;
    private final Principals principals;
    private final CurrentUser currentUser;
    private final Clock clock;

    DurableSignIns(JdbcClient jdbc, UserRepository users, Principals principals, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.principals = principals;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Starts the series that the session of this user names.
     *
     * @param lasting whether the device keeps it when the browser is closed
     */
    public IssuedToken issue(AccountSession session, boolean lasting, String agent) {
        String token = Secrets.random(32);
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into remember_token
                            (series, user_id, token_hash, rotated_at, created_at, expires_at, lasting, device)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        session.series(),
                        session.userId().value(),
                        Secrets.hash(token),
                        time(now),
                        time(now),
                        time(now.plus(life(lasting))),
                        lasting,
                        agent.length() <= 300 ? agent : agent.substring(0, 300))
                .update();
        return issued(session.series(), token, lasting);
    }

    /** Ends all series of that user and starts one anew in place of the session's, on the same device. */
    Restarted restart(AccountSession session) {
        Device device = jdbc.sql("select * from remember_token where series = ?")
                .param(session.series())
                .query(Device::of)
                .optional()
                .orElse(new Device("", "", clock.instant(), false));
        endAll(session.userId());
        UserEntity user = users.findById(session.userId().value()).orElseThrow();
        SignedInUser anew = principals.of(user, Secrets.random(16));
        return new Restarted(anew, issue(anew, device.lasting(), device.agent()));
    }

    /** A good token's owner, and the token that takes its place where it is time for one. */
    public Optional<Redeemed> redeem(String value) {
        int dot = value.indexOf('.');
        return dot < 0 ? Optional.empty() : redeem(value.substring(0, dot), value.substring(dot + 1));
    }

    private Optional<Redeemed> redeem(String series, String token) {
        // the lock lets parallel requests of one device pass one after the other
        Row row = row(series, " for update").orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Secrets.hash(token);
        boolean current = Secrets.same(hash, row.hash);
        boolean fresh = now.isBefore(row.rotatedAt.plus(GRACE));
        if (!current && !(row.previous != null && Secrets.same(hash, row.previous))) {
            LOG.warn("an outdated durable sign-in of user {} came back: the series ends", row.user);
            end(series);
            return Optional.empty();
        }
        Optional<SignedInUser> user = owner(row, now);
        if (user.isEmpty()) {
            end(series);
        }
        return user.map(owner -> new Redeemed(owner, fresh ? Optional.empty() : Optional.of(rotate(row, hash, now))));
    }

    private IssuedToken rotate(Row row, String shown, Instant now) {
        String token = Secrets.random(32);
        jdbc.sql("""
                        update remember_token set previous_hash = ?, token_hash = ?, rotated_at = ?, expires_at = ?
                        where series = ?""")
                .params(shown, Secrets.hash(token), time(now), time(now.plus(life(row.lasting))), row.series)
                .update();
        return issued(row.series, token, row.lasting);
    }

    /**
     * Whether the series of a session still holds, and its owner as the database knows them now. A series in use does not
     * run out.
     */
    public Optional<SignedInUser> look(String series) {
        Instant now = clock.instant();
        return row(series, "").flatMap(row -> {
            Optional<SignedInUser> user = owner(row, now);
            if (user.isPresent() && now.plus(life(row.lasting).dividedBy(2)).isAfter(row.expiresAt)) {
                jdbc.sql("update remember_token set expires_at = ? where series = ?")
                        .params(time(now.plus(life(row.lasting))), series)
                        .update();
            }
            return user;
        });
    }

    /** Ends the series to which this token belongs, if it is its token. */
    public void revoke(String value) {
        int dot = value.indexOf('.');
        if (dot > 0) {
            String hash = Secrets.hash(value.substring(dot + 1));
            jdbc.sql("delete from remember_token where series = ? and (token_hash = ? or previous_hash = ?)")
                    .params(value.substring(0, dot), hash, hash)
                    .update();
        }
    }

    /** Ends the series of a session. */
    public void revoke(AccountSession session) {
        end(session.series());
    }

    /** Signs the one who asks out everywhere, here too. */
    @PreAuthorize("isAuthenticated()")
    public void revokeAll() {
        endAll(currentUser.id());
    }

    /** The devices on which the one who asks is signed in, the latest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Device> devices() {
        return jdbc.sql("""
                        select * from remember_token
                        where user_id = ? and expires_at > ? order by created_at desc, series""")
                .params(currentUser.id().value(), time(clock.instant()))
                .query(Device::of)
                .list();
    }

    void endAll(User.Id user) {
        jdbc.sql("delete from remember_token where user_id = ?")
                .param(user.value())
                .update();
    }

    void deleteExpired() {
        jdbc.sql("delete from remember_token where expires_at <= ?")
                .param(time(clock.instant()))
                .update();
    }

    private void end(String series) {
        jdbc.sql("delete from remember_token where series = ?").param(series).update();
    }

    private Optional<SignedInUser> owner(Row row, Instant now) {
        return users.findById(row.user)
                .filter(user -> !user.closed && now.isBefore(row.expiresAt))
                .map(user -> principals.of(user, row.series));
    }

    private Optional<Row> row(String series, String lock) {
        return jdbc.sql("select * from remember_token where series = ?" + lock)
                .param(series)
                .query(Row::of)
                .optional();
    }

    private static IssuedToken issued(String series, String token, boolean lasting) {
        return new IssuedToken(series + "." + token, lasting ? Optional.of(LONG) : Optional.empty());
    }

    private static Duration life(boolean lasting) {
        return lasting ? LONG : SHORT;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * The owner of a token.
     *
     * @param replacement what the device keeps from now on, empty where it keeps what it has
     */
    public record Redeemed(SignedInUser user, Optional<IssuedToken> replacement) {}

    /**
     * A device on which somebody is signed in.
     *
     * @param lasting whether it stays so when the browser is closed
     */
    public record Device(String series, String agent, Instant since, boolean lasting) {

        static Device of(ResultSet row, int index) throws SQLException {
            return new Device(
                    row.getString("series"),
                    row.getString("device"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("lasting"));
        }
    }

    /** Who is signed in from now on, and what the device keeps. */
    record Restarted(SignedInUser user, IssuedToken token) {}

    private record Row(
            String series,
            UUID user,
            String hash,
            @Nullable String previous,
            Instant rotatedAt,
            Instant expiresAt,
            boolean lasting) {

        static Row of(ResultSet row, int index) throws SQLException {
            return new Row(
                    row.getString("series"),
                    row.getObject("user_id", UUID.class),
                    row.getString("token_hash"),
                    row.getString("previous_hash"),
                    row.getObject("rotated_at", OffsetDateTime.class).toInstant(),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("lasting"));
        }
    }
}
