package org.dushuban.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dushuban.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When and from where an account was signed in to, or somebody tried; shown to its owner alone, kept for half a year. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SignInHistory {

    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    SignInHistory(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Of the one who asks, the latest first. */
    @Transactional(readOnly = true)
    public List<SignInEvent> mine(int limit) {
        return jdbc.sql("""
                        select at, outcome, address, device from sign_in_event
                        where user_id = ? order by at desc, id desc fetch first ? rows only""")
                .params(currentUser.id().value(), limit)
                .query((row, index) -> new SignInEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        SignInEvent.Outcome.of(row.getString("outcome")),
                        row.getString("address"),
                        row.getString("device")))
                .list();
    }

    @PreAuthorize("permitAll()")
    void record(UUID user, SignInEvent.Outcome outcome, Visitor visitor) {
        jdbc.sql("insert into sign_in_event (id, user_id, at, outcome, address, device) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), user, OffsetDateTime.now(clock), outcome.word(), visitor.address(), visitor.agent())
                .update();
    }

    @PreAuthorize("permitAll()")
    boolean isEmpty() {
        return jdbc.sql("select count(*) from sign_in_event").query(Long.class).single() == 0;
    }

    @PreAuthorize("permitAll()")
    void deleteOld() {
        jdbc.sql("delete from sign_in_event where at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }
}
