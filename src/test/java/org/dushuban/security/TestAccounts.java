package org.dushuban.security;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts put straight into the tables. */
final class TestAccounts {

    private TestAccounts() {}

    static UUID add(JdbcClient jdbc, String number, String phone, String hash) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into app_user (id, number, name, phone, password_hash, must_change, operator, closed,
                            large_text, scheme, created_at, version)
                        values (?, ?, ?, ?, ?, false, false, false, false, 'auto', ?, 0)""")
                .params(id, number, "李明", phone, hash, OffsetDateTime.now())
                .update();
        return id;
    }

    static void reset(JdbcClient jdbc) {
        for (String table :
                new String[] {"remember_token", "sign_in_event", "sign_in_failure", "setup_link", "app_user"}) {
            jdbc.sql("delete from " + table).update();
        }
    }
}
