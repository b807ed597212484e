package org.dushuban.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds what bookings have changed to the moments of the units; one node at a time, in the order of the keys. */
@Component
class ScoreFolding {

    static final String JOB = "fold";
    private static final int BATCH = 5_000;

    private record Key(String board, UUID unit) {}

    private record Change(UUID id, Key key, Moments moments) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final JobClaim claim;

    ScoreFolding(JdbcTemplate jdbc, TransactionTemplate transactions, JobClaim claim) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.claim = claim;
    }

    /** Folds all there is, in batches that are each a transaction. */
    @Scheduled(fixedDelay = 1_000)
    void fold() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(
                    transactions.execute(status -> claim.claim(JOB).isPresent() && foldBatch()));
        }
    }

    private boolean foldBatch() {
        List<Change> changes = jdbc.query(
                "select * from unit_score_change order by id fetch first " + BATCH + " rows only",
                ScoreFolding::change);
        if (changes.isEmpty()) {
            return false;
        }
        Map<Key, Moments> sums = new TreeMap<>(Comparator.comparing(Key::board).thenComparing(Key::unit));
        changes.forEach(change -> sums.merge(change.key(), change.moments(), Moments::plus));
        jdbc.batchUpdate(
                """
                merge into unit_score s
                using (select cast(? as varchar(44)) as board, cast(? as uuid) as unit_id, cast(? as bigint) as takers,
                              cast(? as bigint) as total, cast(? as bigint) as squares) c
                on (s.board = c.board and s.unit_id = c.unit_id)
                when matched then update
                    set takers = s.takers + c.takers, total = s.total + c.total, squares = s.squares + c.squares
                when not matched then insert (board, unit_id, takers, total, squares)
                    values (c.board, c.unit_id, c.takers, c.total, c.squares)""",
                sums.entrySet().stream()
                        .map(sum -> new Object[] {
                            sum.getKey().board(),
                            sum.getKey().unit(),
                            sum.getValue().count(),
                            sum.getValue().sum(),
                            sum.getValue().squares()
                        })
                        .toList());
        jdbc.batchUpdate(
                "delete from unit_score_change where id = ?",
                changes.stream().map(change -> new Object[] {change.id()}).toList());
        return changes.size() == BATCH;
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                new Key(row.getString("board"), row.getObject("unit_id", UUID.class)),
                new Moments(row.getLong("takers"), row.getLong("total"), row.getLong("squares")));
    }
}
