package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.dushuban.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@WebTest
class SigningInTest {

    static final String PASSWORD = "reading at dawn";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        TestAccounts.reset(jdbc);
        TestAccounts.add(jdbc, "10001", "13900000001", encoder.encode(PASSWORD));
        browser = new Browser(port);
    }

    @Test
    void aPageSendsAStrangerToTheDoor() {
        assertThat(browser.get("/about").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/login"));
    }

    @Test
    void theMemberNumberAndThePhoneBothOpenTheDoor() {
        assertThat(browser.signIn("10001", PASSWORD, false).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/"));
        assertThat(browser.get("/about").statusCode()).isEqualTo(200);

        Browser other = new Browser(port);
        other.signIn("139 0000-0001", PASSWORD, false);
        assertThat(other.get("/about").statusCode()).isEqualTo(200);
    }
}
