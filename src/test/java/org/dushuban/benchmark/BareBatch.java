package org.dushuban.benchmark;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.dushuban.question.Bank;
import org.dushuban.shared.Ids;

/** The rows of a bank once more, with other ids, by nothing but statements in batches: the least that writing them takes. */
final class BareBatch {

    private static final int ROWS = 500;

    /** Each table, with the condition that finds what belongs to a bank. */
    private static final List<String> TABLES = List.of(
            "question where bank_id = ?",
            "question_version where question_id in (select id from question where bank_id = ?)",
            "question_tag where question_id in (select id from question where bank_id = ?)");

    /** What refers to rows outside of the bank stays. */
    private static final Set<String> OUTSIDE = Set.of("created_by", "topic_id");

    private record Rows(String statement, List<Object[]> values) {}

    private final Map<Object, UUID> ids = new HashMap<>();
    private final List<Rows> tables = new ArrayList<>();

    private BareBatch() {}

    /** Writes what is in a bank into another, an empty one; the milliseconds of the writing with its commit. */
    static double millis(DataSource database, Bank.Id from, Bank.Id into) throws SQLException {
        BareBatch batch = new BareBatch();
        batch.ids.put(from.value(), into.value());
        try (Connection connection = database.getConnection()) {
            for (String table : TABLES) {
                batch.read(connection, table, from);
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (Rows rows : batch.tables) {
                write(connection, rows);
            }
            connection.commit();
            double millis = (System.nanoTime() - start) / 1e6;
            connection.setAutoCommit(true);
            return millis;
        }
    }

    private void read(Connection connection, String table, Bank.Id bank) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from " + table)) {
            select.setObject(1, bank.value());
            ResultSet found = select.executeQuery();
            int columns = found.getMetaData().getColumnCount();
            String name = table.substring(0, table.indexOf(' '));
            String marks = String.join(", ", Collections.nCopies(columns, "?"));
            List<Object[]> all = new ArrayList<>();
            while (found.next()) {
                all.add(row(found, columns));
            }
            tables.add(new Rows("insert into " + name + " values (" + marks + ")", all));
        }
    }

    private Object[] row(ResultSet found, int columns) throws SQLException {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            Object value = found.getObject(i + 1);
            String column = found.getMetaData().getColumnName(i + 1).toLowerCase(Locale.ROOT);
            row[i] = switch (value) {
                case UUID id when !OUTSIDE.contains(column) -> ids.computeIfAbsent(id, _ -> Ids.next());
                case Clob _ -> found.getString(i + 1);
                case null, default -> value;
            };
        }
        return row;
    }

    private static void write(Connection connection, Rows rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(rows.statement())) {
            int waiting = 0;
            for (Object[] row : rows.values()) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % ROWS == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
