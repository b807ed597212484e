package org.dushuban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.dushuban.support.Thorough;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What all else is built upon: H2, killed in the midst of a large commit, leaves nothing or everything, and no row that can
 * never be changed again. Of 2.5.250 and 2.5.252 every third kill left a part, and such rows.
 */
class KilledDatabaseIT {

    private static final int ROWS = 30_000;
    private static final String COMMITTING = "committing";

    @TempDir
    Path folder;

    @Test
    void aCommitThatIsCutShortLeavesNothingOrEverything() throws IOException, InterruptedException, SQLException {
        Duration whole = killed("whole", Duration.ofMinutes(1));
        assertThat(left("whole")).isEqualTo(ROWS);

        int kills = Thorough.orElse(40, 4);
        for (int kill = 1; kill <= kills; kill++) {
            Duration delay = whole.multipliedBy(kill).dividedBy(kills + 1);
            killed("kill" + kill, delay);
            assertThat(left("kill" + kill))
                    .as("killed %s after a commit began", delay)
                    .isIn(0, ROWS);
        }
    }

    /** Kills a process so long after its commit began, or once it is through. @return how long the commit went on */
    private Duration killed(String name, Duration delay) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        where(Writer.class) + File.pathSeparator + where(Driver.class),
                        Writer.class.getName(),
                        address(name))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo(COMMITTING);
            long begun = System.nanoTime();
            process.waitFor(delay);
            Duration lasted = Duration.ofNanos(System.nanoTime() - begun);
            process.destroyForcibly().waitFor();
            return lasted;
        }
    }

    private static String where(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** How much is there; and every row of it can be changed. */
    private int left(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(name));
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(60);
            int marks = statement.executeUpdate("update mark set done = not done where done");
            int rows = statement.executeUpdate("update item set number = number + 1");
            assertThat(marks).isEqualTo(rows == 0 ? 0 : 1);
            try (ResultSet locked = statement.executeQuery("select * from mark for update")) {
                assertThat(locked.next()).isTrue();
            }
            return rows;
        }
    }

    private String address(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0";
    }

    /** A process that commits much at once, and ends then. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] address) throws SQLException {
            try (Connection connection = DriverManager.getConnection(address[0]);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table item (id uuid primary key, number int, stem varchar)");
                statement.execute("create table mark (done boolean)");
                statement.execute("insert into mark values (false)");
                connection.setAutoCommit(false);
                insert(connection);
                statement.executeUpdate("update mark set done = true");
                // whoever reads what this process prints is to kill it now
                System.out.println(COMMITTING);
                System.out.flush();
                connection.commit();
                // to close it would take time that is not the commit's
                Runtime.getRuntime().halt(0);
            }
        }

        private static void insert(Connection connection) throws SQLException {
            String stem = "题".repeat(80);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into item values (random_uuid(), ?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, stem);
                    insert.addBatch();
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
            }
        }
    }
}
