package org.dushuban.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dushuban.question.Bank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Fate;
import org.dushuban.question.Intake;
import org.dushuban.question.IntakeItem;
import org.dushuban.question.IntakeOutcome;
import org.dushuban.question.IntakePlan;
import org.dushuban.question.IntakeWatch;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NearDuplicates;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.SampleStems;
import org.dushuban.shared.LocalText;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to look up 10,000 questions in a bank that knows them, or that are all nearly alike, and one in a bank of
 * 100,000. Tells times and asserts none; no suite runs it by itself. {@link ImportBenchmark} says how to run it.
 */
@DatabaseTest
@DirtiesContext
class IntakeBenchmark {

    private static final int QUESTIONS = 10_000;
    private static final int WARM = 3;
    private static final int ROUNDS = 5;

    @Autowired
    Intake intake;

    @Autowired
    ItemBank itemBank;

    @Autowired
    NearDuplicates near;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    QuestionFixture district;

    @BeforeEach
    void prepare() {
        district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
    }

    @Test
    void theSameListAgainIsLookedAt() {
        for (boolean numbered : List.of(true, false)) {
            List<NewQuestion> list = questions(1949, numbered);
            Bank.Id bank = bank();
            take(bank, 0, added(list));
            double[] plans = new double[ROUNDS];
            for (int round = -WARM; round < ROUNDS; round++) {
                Timed<IntakePlan> plan = timed(() -> intake.plan(bank, list, IntakeWatch.NOBODY));
                assertThat(plan.result.fates()).noneMatch(Fate.Fresh.class::isInstance);
                plans[Math.max(round, 0)] = plan.millis;
            }
            System.out.printf(
                    "the same 10,000 again, %s numbers: plan %.0f ms%n", numbered ? "with" : "without", median(plans));
        }
    }

    /** Stems that differ in a number only: each is nearly like each other. */
    @Test
    void aListMadeByAPatternIsLookedAt() {
        List<NewQuestion> list = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> question(
                        null,
                        new QuestionContent.TrueFalse(LocalText.of("第" + i + "题：中国共产党第一次全国代表大会于1921年召开，对不对？"), true)))
                .toList();
        Bank.Id bank = bank();
        for (int round = 0; round < WARM; round++) {
            intake.plan(bank, list, IntakeWatch.NOBODY);
        }
        Timed<IntakePlan> fresh = timed(() -> intake.plan(bank, list, IntakeWatch.NOBODY));
        take(bank, 0, added(list));
        for (int round = 0; round < WARM; round++) {
            intake.plan(bank, list, IntakeWatch.NOBODY);
        }
        Timed<IntakePlan> again = timed(() -> intake.plan(bank, list, IntakeWatch.NOBODY));
        System.out.printf("10,000 of one pattern: plan %.0f ms, again %.0f ms%n", fresh.millis, again.millis);
    }

    @Test
    void oneStemIsLookedUpInALargeBank() {
        Bank.Id bank = bank();
        for (int i = 0; i < 10; i++) {
            take(bank, i * QUESTIONS, added(questions(i, false)));
        }
        Random random = new Random(5);
        Timed<?> first = timed(() -> near.of(LocalText.of("第一次要读完整个题库"), null, 5));
        double[] times = new double[100];
        for (int i = -20; i < times.length; i++) {
            LocalText stem = LocalText.of(SampleStems.retold(SampleStems.next(random), random));
            times[Math.max(i, 0)] = timed(() -> near.of(stem, null, 5)).millis;
        }
        System.out.printf(
                "100,000 questions: the first check %.0f ms, each other %.1f ms (median)%n",
                first.millis, median(times));
    }

    private Bank.Id bank() {
        return itemBank.create(district.north, "题库");
    }

    private IntakeOutcome take(Bank.Id bank, int counter, List<IntakeItem> items) {
        return new TransactionTemplate(transactions)
                .execute(_ -> intake.take(bank, counter, items, IntakeWatch.NOBODY));
    }

    private static List<IntakeItem> added(List<NewQuestion> list) {
        return list.stream().<IntakeItem>map(IntakeItem.Add::new).toList();
    }

    private static List<NewQuestion> questions(long seed, boolean numbered) {
        Random random = new Random(seed);
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> question(numbered ? "N-" + i : null, SampleContents.next(i, random)))
                .toList();
    }

    private static NewQuestion question(String number, QuestionContent content) {
        return new NewQuestion(
                number,
                new QuestionDraft(
                        content,
                        Difficulty.MEDIUM,
                        null,
                        Set.of("党史", "一九二一"),
                        LocalText.of("见《中国共产党简史》：党的一大于一九二一年七月二十三日在上海开幕。"),
                        QuestionFixture.ARTICLE,
                        null));
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private record Timed<T>(T result, double millis) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, (System.nanoTime() - start) / 1e6);
    }
}
