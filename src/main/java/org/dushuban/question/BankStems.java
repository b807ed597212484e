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
        return committed().execute(_ -> {
            Shelf shelf = shelves.get(bank, _ -> new Shelf());
            shelf.lock.lock();
            try {
                catchUp(bank, shelf);
                return work.apply(shelf.stems);
            } finally {
                shelf.lock.unlock();
            }
        });
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

    private void catchUp(UUID bank, Shelf shelf) {
        int last = counter.last(bank);
        if (shelf.stems.known() >= last) {
            return;
        }
        if (shelf.stems.isWorn()) {
            shelf.stems = new Stems();
        }
        read(bank, shelf.stems, last);
        // weighs it again
        shelves.put(bank, shelf);
    }

    private void read(UUID bank, Stems stems, int last) {
        int[] highest = {last};
        jdbc.sql(NEWS).withFetchSize(ROWS).params(bank, stems.known()).query(row -> {
            UUID question = row.getObject("id", UUID.class);
            stems.add(question, row.getString("words"));
            String shown = row.getString("shown");
            if (shown != null) {
                stems.add(question, shown);
            }
            // what was committed after the number was read stands in here too
            highest[0] = Math.max(highest[0], row.getInt("seq"));
        });
        stems.read(highest[0]);
    }

    private static final class Shelf {

        private final Lock lock = new ReentrantLock();
        private Stems stems = new Stems();
    }
}
