package org.dushuban.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Test classes share application contexts, but not what they leave behind: each begins with empty tables, and with the
 * holder of the signed-in user that its own context looks at. No test begins as somebody.
 */
class OwnWorld implements TestExecutionListener {

    /** What migrations fill stays. */
    private static final List<String> KEPT =
            List.of("flyway_schema_history", "points_rule", "standing_job", "unit_tree");

    /** What runs by the clock in a context that is kept may be reading the same tables in another order. */
    private static final RetryTemplate PATIENT = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(5)
            .build());

    @Override
    public void beforeTestClass(TestContext test) throws SQLException, RetryException {
        ApplicationContext context = test.getApplicationContext();
        context.getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        DataSource database = context.getBeanProvider(DataSource.class).getIfAvailable();
        if (database != null) {
            empty(database);
        }
    }

    /** Whoever a test acted as is gone after it. */
    @Override
    public void afterTestMethod(TestContext test) {
        SignedIn.nobody();
    }

    private static void empty(DataSource database) throws SQLException, RetryException {
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""").query(String.class).list().stream()
                .filter(table -> !KEPT.contains(table.toLowerCase(Locale.ROOT)))
                .toList();
        if (TestDatabase.isPostgres()) {
            PATIENT.execute(
                    () -> jdbc.sql("truncate " + String.join(", ", tables)).update());
        } else {
            emptyH2(database, tables);
        }
    }

    private static void emptyH2(DataSource database, List<String> tables) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("truncate table \"" + table + "\"");
            }
            statement.execute("set referential_integrity true");
        }
    }
}
