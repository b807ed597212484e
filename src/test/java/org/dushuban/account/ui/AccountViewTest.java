package org.dushuban.account.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dushuban.account.Role;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.User;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A member in front of the own account. */
@DatabaseTest
abstract class AccountViewTest extends SpringBrowserlessTest {

    static final String PASSWORD = "reading at dawn";

    @Autowired
    JdbcClient jdbc;

    UUID user;

    @BeforeEach
    void member() {
        forget();
        UI.getCurrent().setLocale(Languages.ENGLISH);
        user = UUID.randomUUID();
        jdbc.sql("""
                        insert into app_user (id, number, name, phone, password_hash, must_change, operator, closed,
                            large_text, scheme, created_at, version)
                        values (?, '10001', '李明', '13900000001', ?, false, false, false, false, 'auto', ?, 0)""").params(user, "{noop}" + PASSWORD, OffsetDateTime.now()).update();
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        List.of("remember_token", "sign_in_event", "sign_in_failure", "setup_link", "app_user")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    void signIn(boolean mustChange) {
        SignedInUser principal =
                new SignedInUser(new User.Id(user), "10001", "李明", mustChange, EnumSet.of(Role.MEMBER), "here");
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    void device(String series, String agent) {
        jdbc.sql("""
                        insert into remember_token (series, user_id, token_hash, rotated_at, created_at, expires_at,
                            lasting, device)
                        values (?, ?, 'hash', ?, ?, ?, true, ?)""")
                .params(
                        series,
                        user,
                        OffsetDateTime.now(),
                        OffsetDateTime.now(),
                        OffsetDateTime.now().plusDays(1),
                        agent)
                .update();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
