package org.dushuban;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ApplicationTest {

    @Autowired
    DataSource database;

    @Test
    void startsOnTheDatabaseThatWasAskedFor() throws Exception {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
        }
    }
}
