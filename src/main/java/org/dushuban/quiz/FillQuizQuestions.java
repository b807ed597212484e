package org.dushuban.quiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.dushuban.shared.Json;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the versions out of the sections of older quizzes: they are JSON, which SQL takes apart in no common way. */
@Component
class FillQuizQuestions implements JavaMigration {

    private record Held(UUID quiz, UUID version) {}

    FillQuizQuestions() {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14.1");
    }

    @Override
    public String getDescription() {
        return "fill quiz question";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        fill(context.getConnection());
    }

    static void fill(Connection connection) throws SQLException {
        Set<Held> all = held(connection);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into quiz_question (quiz_id, version_id) values (?, ?)")) {
            for (Held one : all) {
                insert.setObject(1, one.quiz());
                insert.setObject(2, one.version());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Set<Held> held(Connection connection) throws SQLException {
        Set<Held> all = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement("select quiz_id, content from quiz_section");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                UUID quiz = rows.getObject("quiz_id", UUID.class);
                Json.read(rows.getString("content"), Section.class)
                        .entries()
                        .forEach(entry -> all.add(new Held(quiz, entry.version().value())));
            }
        }
        return all;
    }
}
