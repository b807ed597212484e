package org.dushuban.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the stems of banks that were asked about of late in memory, and true on every node: each look compares the number
 * of the bank with the last one that was read, and reads what was written since. They take an eighth of the heap at most.
 */
@Component
class BankStems {

    private static final int ROWS = 1_000;
    private static final int KILO = 1_024;
    private static final int SHARE = 8;

    private static final String NEWS = """
            select q.id, q.seq, v.words, p.words as shown
              from question q
              join question_version v on v.id = q.latest_id
              left join question_version p on p.id = q.published_id and p.id <> q.latest_id
             where q.bank_id = ? and q.seq > ?""";

    private final BankCounter counter;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Cache<UUID, Shelf> shelves = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE / KILO)
            .weigher((UUID _, Shelf shelf) -> (int) (shelf.stems.bytes() / KILO))
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    BankStems(BankCounter counter, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.counter = counter;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Looks at all that is committed in a bank; others who look at the same bank wait. */
    <T> T look(UUID bank, Function<Stems, T> work) {
        return look(bank, work, () -> {});
    }

    /** @param pulse is run time and again while the bank is read; what it throws breaks the look off */
    <T> T look(UUID bank, Function<Stems, T> work, Runnable pulse) {
        Shelf shelf = shelves.get(bank, _ -> new Shelf());
        // before the connection, which whoever waits would keep from everybody else
        shelf.lock.lock();
        try {
            committed().executeWithoutResult(_ -> catchUp(bank, shelf, pulse));
            return work.apply(shelf.stems);
        } finally {
            shelf.lock.unlock();
        }
    }

    /**
     * What somebody has written but not yet committed may be rolled back, and its number given to somebody else: then it
     * must not be in here. So a transaction that may have written is left alone, and another one reads.
     */
    private TransactionTemplate committed() {
        TransactionTemplate committed = new TransactionTemplate(transactions);
        committed.setReadOnly(true);
        committed.setPropagationBehavior(
                TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                        ? TransactionDefinition.PROPAGATION_REQUIRED
                        : TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return committed;
    }

    private void catchUp(UUID bank, Shelf shelf, Runnable pulse) {
        int last = counter.last(bank);
        Stems stems = shelf.stems;
        if (stems.known() >= last) {
            return;
        }
        // what breaks off half-way is read from the beginning
        shelf.stems = new Stems();
        shelf.stems = read(bank, stems.isWorn() ? shelf.stems : stems, last, pulse);
        // weighs it again
        shelves.put(bank, shelf);
    }

    private Stems read(UUID bank, Stems stems, int last, Runnable pulse) {
        int[] highest = {last};
        int[] rows = {0};
        jdbc.sql(NEWS).withFetchSize(ROWS).params(bank, stems.known()).query(row -> {
            UUID question = row.getObject("id", UUID.class);
            stems.add(question, row.getString("words"));
            String shown = row.getString("shown");
            if (shown != null) {
                stems.add(question, shown);
            }
            // what was committed after the number was read stands in here too
            highest[0] = Math.max(highest[0], row.getInt("seq"));
            if (++rows[0] % ROWS == 0) {
                pulse.run();
            }
        });
        stems.read(highest[0]);
        return stems;
    }

    private static final class Shelf {

        /** Fair, so that whoever types is not kept waiting by one who looks again and again. */
        private final Lock lock = new ReentrantLock(true);

        private Stems stems = new Stems();
    }
}
