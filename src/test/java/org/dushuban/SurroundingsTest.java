package org.dushuban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Starts nothing but the settings, with the files and listeners of the product. */
class SurroundingsTest {

    @Test
    void aDemoListensOnThisMachineOnly() {
        assertThat(settings("--server.port=0").getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(settings("--server.address=localhost").getProperty("server.address"))
                .isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "", "no-such-host.invalid"})
    void aDemoThatWouldListenForOthersDoesNotStart(String address) {
        assertThatThrownBy(() -> settings("--server.address=" + address))
                .isInstanceOf(UnfitSurroundings.class)
                .hasMessageContaining("printed passwords");
        assertThat(settings("--server.address=0.0.0.0", "--spring.profiles.active=production"))
                .isNotNull();
    }

    @Test
    void aDemoNeverComesBesideADatabaseOfOnesOwn() {
        assertThatThrownBy(() -> settings("--spring.profiles.active=demo", "--DUSHUBAN_DB_URL=jdbc:postgresql://db/x"))
                .isInstanceOf(UnfitSurroundings.class);
        assertThatThrownBy(() -> settings("--spring.profiles.active=demo,production"))
                .isInstanceOf(UnfitSurroundings.class);
    }

    /** Whoever tried the demo in a folder and then starts for real there would have its operator otherwise. */
    @Test
    void aDemoKeepsItsPeopleInAFileOfItsOwn() {
        assertThat(settings("--spring.profiles.active=production").getProperty("spring.datasource.url"))
                .isNotEqualTo(settings("--spring.profiles.active=demo").getProperty("spring.datasource.url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anEmptyFolderIsNotTheRootOfTheDisk(String folder) {
        assertThatThrownBy(() -> settings("--DUSHUBAN_DATA=" + folder))
                .isInstanceOf(UnfitSurroundings.class)
                .hasMessageContaining("DUSHUBAN_DATA");
    }

    @Test
    void anEmptyDatabaseAddressIsNoAddressAndNotAnEmptyDatabase() {
        assertThatThrownBy(() -> settings("--spring.profiles.active=production", "--DUSHUBAN_DB_URL="))
                .isInstanceOf(UnfitSurroundings.class)
                .hasMessageContaining("DUSHUBAN_DB_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "production"})
    void aRelativeFolderOfDataIsOneThatTheDatabaseTakes(String profile) throws Exception {
        Environment settings = settings("--spring.profiles.active=" + profile, "--DUSHUBAN_DATA=target/some data");
        String url = settings.getRequiredProperty("spring.datasource.url");
        assertThat(url)
                .contains(
                        Path.of("target/some data").toAbsolutePath().toString().replace('\\', '/'));
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void theFolderOfDataMayStandInTheHomeFolder() {
        assertThat(settings("--DUSHUBAN_DATA=~/dushuban").getProperty("dushuban.data"))
                .isEqualTo(Path.of(System.getProperty("user.home"), "dushuban")
                        .toString()
                        .replace('\\', '/'));
    }

    @Test
    void rowsForPostgreSqlTravelTogetherWhereNobodySaysOtherwise() {
        String batches = "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts";
        String postgres = "--DUSHUBAN_DB_URL=jdbc:postgresql://db/dushuban";
        assertThat(settings("--spring.profiles.active=production", postgres).getProperty(batches))
                .isEqualTo("true");
        assertThat(settings("--spring.profiles.active=production", postgres, "--" + batches + "=false")
                        .getProperty(batches))
                .isEqualTo("false");
        assertThat(settings("--spring.profiles.active=production").getProperty(batches))
                .isNull();
    }

    private static Environment settings(String... arguments) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getEnvironment();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
