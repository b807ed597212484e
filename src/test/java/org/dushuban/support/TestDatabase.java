package org.dushuban.support;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An empty database of its own for each application context, on H2 or on an embedded PostgreSQL. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("dushuban.test.database"));
    }

    @Bean
    DataSource dataSource() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        HikariDataSource pool = new HikariDataSource();
        pool.setMaximumPoolSize(10);
        pool.setJdbcUrl(isPostgres() ? Postgres.newDatabase(name) : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        pool.setUsername(isPostgres() ? "postgres" : "sa");
        pool.setPassword(isPostgres() ? "postgres" : "");
        if (isPostgres()) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return pool;
    }

    /** Started once for the whole run, and only where it is wanted. */
    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase(String name) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }
    }
}
