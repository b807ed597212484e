package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.account.User;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SignedIn;
import org.dushuban.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An import beside others who write in the same bank. */
class IntakeLocksTest extends BankCase {

    private static final String BLOCKED = TestDatabase.isPostgres()
            ? "select count(*) from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0"
            : "select count(*) from information_schema.sessions where blocker_id is not null";

    private static final int ROUNDS = 25;

    @Autowired
    Intake intake;

    @Autowired
    QuestionWriter writer;

    @Autowired
    BulkChanges bulk;

    @Autowired
    BankCounter banks;

    @Autowired
    PlatformTransactionManager transactions;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void anImportWaitsForAnEditorWithoutHoldingTheBank() throws Exception {
        List<Question.Id> ids = questions(3);
        Question.Id edited = ids.getLast();
        List<IntakeItem> items = ids.stream()
                .<IntakeItem>map(id -> new IntakeItem.Replace(id, question("改过" + id)))
                .toList();
        int counter = counter();

        List<Future<IntakeOutcome>> imported = new ArrayList<>();
        SaveOutcome saved = new TransactionTemplate(transactions).execute(_ -> {
            writer.hold(edited);
            imported.add(threads.submit(as(district.northAdmin, () -> take(counter, items, IntakeWatch.NOBODY))));
            await(this::isBlocked);
            return itemBank.edit(edited, itemBank.get(edited).revision(), draft("编辑过"));
        });

        assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(imported.getFirst().get()).isEqualTo(new IntakeOutcome.Outdated());
        assertThat(stem(edited)).isEqualTo("编辑过");
        assertThat(stem(ids.getFirst())).isEqualTo("题0");
    }

    @Test
    void whatIsBeingReplacedIsNotMovedAwayMeanwhile() throws Exception {
        Question.Id id = questions(1).getFirst();
        QuestionFixture.asAdmin(district.districtAdmin);
        Bank.Id south = itemBank.create(district.south, "南街道题库");
        QuestionFixture.asAdmin(district.northAdmin);
        List<IntakeItem> items = Stream.concat(
                        IntStream.range(0, IntakeWriter.CHUNK)
                                .<IntakeItem>mapToObj(i -> new IntakeItem.Add(question("新" + i))),
                        Stream.of(new IntakeItem.Replace(id, question("改过"))))
                .toList();
        List<Future<BulkOutcome>> moved = new ArrayList<>();
        IntakeWatch mover = watch(done -> {
            if (done == IntakeWriter.CHUNK) {
                QuestionSelection chosen = new QuestionSelection.These(Set.of(id));
                moved.add(threads.submit(as(district.districtAdmin, () -> bulk.move(chosen, south))));
                await(() -> moved.getFirst().isDone() || isBlocked());
            }
        });

        IntakeOutcome outcome = take(counter(), items, mover);

        assertThat(outcome).isInstanceOfSatisfying(IntakeOutcome.Taken.class, taken -> {
            assertThat(taken.added()).isEqualTo(IntakeWriter.CHUNK);
            assertThat(taken.changed()).isEqualTo(1);
        });
        assertThat(moved.getFirst().get().changed()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select b.stems - q.seq from question q join bank b on b.id = q.bank_id where q.id = ? and b.id = ?")
                        .params(id.value(), south.value())
                        .query(Integer.class)
                        .single())
                .as("it has the last number of the bank that it is in")
                .isZero();
    }

    @Test
    void whatWasMovedAwayBeforeIsNotReplaced() {
        List<Question.Id> ids = questions(2);
        int counter = counter();
        Bank.Id other = itemBank.create(district.north, "另一题库");
        bulk.move(new QuestionSelection.These(Set.of(ids.getLast())), other);

        List<IntakeItem> items = ids.stream()
                .<IntakeItem>map(id -> new IntakeItem.Replace(id, question("改过" + id)))
                .toList();

        assertThat(take(counter, items, IntakeWatch.NOBODY)).isEqualTo(new IntakeOutcome.Outdated());
        assertThat(ids).extracting(this::stem).containsExactly("题0", "题1");
    }

    @Test
    void aMoveOfManyWaitsWithoutHoldingTheBank() throws Exception {
        List<Question.Id> ids = questions(501);
        Question.Id last = ids.getLast();
        Bank.Id other = itemBank.create(district.north, "另一题库");
        QuestionSelection chosen = new QuestionSelection.These(Set.copyOf(ids));

        List<Future<BulkOutcome>> moved = new ArrayList<>();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            writer.hold(last);
            moved.add(threads.submit(as(district.northAdmin, () -> bulk.move(chosen, other))));
            await(this::isBlocked);
            banks.hold(other.value());
        });

        assertThat(moved.getFirst().get().changed()).isEqualTo(501);
    }

    /** Each in its own order of the questions; nobody is thrown out as one of two who wait for each other. */
    @Test
    void importsEditorsAndChangesOfManyGoOnBesideEachOther() throws Exception {
        long seed = System.nanoTime();
        List<Question.Id> ids = questions(40);
        List<Future<Integer>> working = List.of(
                threads.submit(as(district.northAdmin, () -> imports(ids, new Random(seed)))),
                threads.submit(as(district.northAdmin, () -> imports(ids, new Random(seed + 1)))),
                threads.submit(as(district.northAdmin, () -> edits(ids, new Random(seed + 2)))),
                threads.submit(as(district.northAdmin, () -> tags(ids, new Random(seed + 3)))));

        for (Future<Integer> work : working) {
            assertThat(work.get()).as("seed %d", seed).isEqualTo(ROUNDS);
        }
    }

    private int imports(List<Question.Id> ids, Random random) {
        int round = 0;
        for (; round < ROUNDS; round++) {
            List<Question.Id> order = new ArrayList<>(ids);
            Collections.shuffle(order, random);
            String text = "导入" + random.nextInt();
            take(
                    counter(),
                    order.stream()
                            .<IntakeItem>map(id -> new IntakeItem.Replace(id, question(text + id)))
                            .toList(),
                    IntakeWatch.NOBODY);
        }
        return round;
    }

    private int edits(List<Question.Id> ids, Random random) {
        int round = 0;
        for (; round < ROUNDS; round++) {
            Question.Id id = ids.get(random.nextInt(ids.size()));
            itemBank.edit(id, itemBank.get(id).revision(), draft("编辑" + random.nextInt()));
        }
        return round;
    }

    private int tags(List<Question.Id> ids, Random random) {
        int round = 0;
        for (; round < ROUNDS; round++) {
            bulk.retag(new QuestionSelection.These(Set.copyOf(ids)), Set.of("标签" + random.nextInt(9)), Set.of());
            bulk.retag(
                    new QuestionSelection.These(Set.copyOf(ids)),
                    Set.of(),
                    Set.of("标签0", "标签1", "标签2", "标签3", "标签4", "标签5", "标签6", "标签7", "标签8"));
        }
        return round;
    }

    private static <T> Callable<T> as(User.Id user, Callable<? extends T> work) {
        return () -> {
            QuestionFixture.asAdmin(user);
            try {
                return work.call();
            } finally {
                SignedIn.nobody();
            }
        };
    }

    private interface Heard {
        void reached(int done);
    }

    private static IntakeWatch watch(Heard heard) {
        return new IntakeWatch() {
            @Override
            public void reached(int done, int all) {
                heard.reached(done);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private boolean isBlocked() {
        return jdbc.sql(BLOCKED).query(Long.class).single() > 0;
    }

    private static void await(BooleanSupplier condition) {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries).as("somebody waits").isLessThan(1_000);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<Question.Id> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> itemBank.add(bank, draft("题" + i)))
                .toList();
    }

    private int counter() {
        return intake.plan(bank, List.of(), IntakeWatch.NOBODY).counter();
    }

    private IntakeOutcome take(int counter, List<IntakeItem> items, IntakeWatch watch) {
        return new TransactionTemplate(transactions).execute(_ -> intake.take(bank, counter, items, watch));
    }

    private String stem(Question.Id id) {
        return itemBank.get(id).draft().content().stem().zh();
    }

    private static NewQuestion question(String stem) {
        return new NewQuestion(null, draft(stem));
    }

    private static QuestionDraft draft(String stem) {
        return QuestionFixture.complete(QuestionFixture.single(stem));
    }
}
