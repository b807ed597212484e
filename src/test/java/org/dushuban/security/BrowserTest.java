package org.dushuban.security;

import java.util.UUID;
import org.dushuban.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One member with a password, and a browser before the running server. */
@WebTest
@Import({TestEndpoint.class, LatestSession.class})
abstract class BrowserTest {

    static final String PASSWORD = "reading at dawn";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    Browser browser;
    UUID user;

    @BeforeEach
    void openBrowser() {
        TestAccounts.reset(jdbc);
        user = TestAccounts.add(jdbc, "10001", "13900000001", encoder.encode(PASSWORD));
        browser = new Browser(port);
    }
}
