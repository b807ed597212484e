package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dushuban.shared.LocalText;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many look at one bank at the same time: nobody takes from the others more than a moment. */
class BankLookTest extends BankCase {

    private static final LocalText STEM = LocalText.of("中国共产党第一次全国代表大会于哪一年召开？");
    private static final int MANY = 14;

    @Autowired
    Intake intake;

    @Autowired
    NearDuplicates near;

    @Autowired
    BankStems stems;

    @Autowired
    BankCounter counter;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource pool;

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void whoWaitsForAnotherLookHoldsNoConnection() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<?> looking = others.submit(() -> stems.look(bank.value(), _ -> {
            begun.countDown();
            return waitFor(release);
        }));
        begun.await();
        List<Future<List<SimilarQuestion>>> typing =
                IntStream.range(0, MANY).mapToObj(_ -> typing()).toList();

        Thread.sleep(500);
        assertThat(typing).noneMatch(Future::isDone);
        assertThat(connections()).isZero();
        assertThat(others.submit(() -> counted()).get(5, TimeUnit.SECONDS)).isZero();

        release.countDown();
        looking.get(10, TimeUnit.SECONDS);
        for (Future<List<SimilarQuestion>> one : typing) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void whileALongListIsLookedAtOthersMayLookToo() {
        AtomicInteger looks = new AtomicInteger();
        intake.plan(bank, list(1_000), pulse(() -> {
            assertThat(CompletableFuture.supplyAsync(this::similar, others)
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isEmpty();
            looks.incrementAndGet();
        }));
        assertThat(looks).hasValueGreaterThan(20);
    }

    @Test
    void aLookCanBeBrokenOffAtManyMoments() {
        List<NewQuestion> list = list(1_000);
        for (int moment = 1; moment <= 20; moment++) {
            AtomicInteger left = new AtomicInteger(moment);
            IntakeWatch watch = pulse(() -> {
                if (left.decrementAndGet() == 0) {
                    throw new CancellationException();
                }
            });
            assertThatExceptionOfType(CancellationException.class)
                    .as("moment %d", moment)
                    .isThrownBy(() -> intake.plan(bank, list, watch));
        }
        assertThat(intake.plan(bank, list, IntakeWatch.NOBODY).fates()).containsOnly(new Fate.Fresh());
    }

    @Test
    void theReadingOfABankCanBeBrokenOffAndBeginsAnew() {
        filling.addAll(bank, list(2_100));
        BankStems node = new BankStems(counter, jdbc, transactions);
        AtomicInteger pulses = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> node.look(bank.value(), Stems::known, () -> {
                    pulses.incrementAndGet();
                    throw new CancellationException();
                }));
        assertThat(pulses).hasValue(1);

        Stem first = Stem.of(stems(1).getFirst());
        List<Stems.Found> found = node.look(bank.value(), known -> known.near(first, 1, 9), pulses::incrementAndGet);
        assertThat(found).hasSize(1);
        assertThat(pulses).hasValue(3);
        assertThat(node.look(bank.value(), Stems::known)).isEqualTo(2_100);
    }

    @Test
    void aHeldCounterKeepsOthersFromNumbersAndFromNothingElse() throws Exception {
        Future<Integer> number = new TransactionTemplate(transactions).execute(_ -> {
            assertThat(counter.hold(bank.value())).isZero();
            Future<Integer> next =
                    others.submit(() -> new TransactionTemplate(transactions).execute(_ -> counter.next(bank.value())));
            assertThat(CompletableFuture.supplyAsync(this::begun, others)
                            .orTimeout(5, TimeUnit.SECONDS)
                            .join())
                    .isOne();
            assertThat(next).isNotDone();
            return next;
        });
        assertThat(number.get(10, TimeUnit.SECONDS)).isOne();
    }

    /** A row that refers to the bank. */
    private int begun() {
        return jdbc.sql("""
                        insert into import_run (id, owner_id, owner_name, bank_id, file_name, file_digest, pasted, state,
                            turn, done, total, choices, cancel_asked, beat_at, created_at)
                        values (?, ?, '', ?, '', '', false, 'failed', 1, 0, 1, '{}', false, current_timestamp,
                            current_timestamp)""")
                .params(UUID.randomUUID(), district.northAdmin.value(), bank.value())
                .update();
    }

    private Future<List<SimilarQuestion>> typing() {
        return others.submit(this::similar);
    }

    private List<SimilarQuestion> similar() {
        QuestionFixture.asAdmin(district.northAdmin);
        return near.of(STEM, null, 5);
    }

    private long counted() {
        return jdbc.sql("select count(*) from question where bank_id = ?")
                .param(bank.value())
                .query(Long.class)
                .single();
    }

    private int connections() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static IntakeWatch pulse(Runnable pulse) {
        return new IntakeWatch() {
            @Override
            public void reached(int done, int all) {}

            @Override
            public boolean cancelled() {
                pulse.run();
                return false;
            }
        };
    }

    private static List<NewQuestion> list(int count) {
        return stems(count).stream()
                .map(stem -> new NewQuestion(null, QuestionFixture.complete(new QuestionContent.TrueFalse(stem, true))))
                .toList();
    }

    /** They have little in common. */
    private static List<LocalText> stems(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(_ -> LocalText.of(random.ints(16, 0x4E00, 0x9FA5)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()))
                .toList();
    }
}
