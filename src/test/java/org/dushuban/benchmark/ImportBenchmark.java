package org.dushuban.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dushuban.format.Effort;
import org.dushuban.format.Format;
import org.dushuban.format.Formats;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Place;
import org.dushuban.format.Upload;
import org.dushuban.question.Bank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.ItemBank;
import org.dushuban.shared.LocalText;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.TestDatabase;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The whole way of 10,000 questions into a bank, as an administrator goes it: the file is read and compared with the bank
 * and with itself, confirmed, and written; in turns with the bare rows of the same questions. Tells times and asserts none;
 * no suite runs it by itself. After {@code ./mvnw test-compile -Dvaadin.skip}, on PostgreSQL:
 *
 * <pre>./mvnw failsafe:integration-test@postgres -Dit.test=ImportBenchmark</pre>
 */
@DatabaseTest
@DirtiesContext
class ImportBenchmark {

    private static final int QUESTIONS = 10_000;
    private static final int WARM = 2;
    private static final int ROUNDS = 5;
    private static final double MEGA = 1e6;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final List<Format> FORMATS =
            List.of(Format.CSV, Format.XLSX, Format.GIFT, Format.MOODLE_XML, Format.QTI);

    /**
     * What is timed: reading alone once more, for the split; the look, of which it is a part; the writing; the bare rows; and
     * what look and writing take of the processors in this process, which tells more on a busy machine.
     */
    private enum Phase {
        READ,
        LOOK,
        WRITE,
        BARE,
        PROCESSOR
    }

    @Autowired
    Imports imports;

    @Autowired
    ItemBank itemBank;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private QuestionFixture district;
    private final Map<Format, Upload> files = new EnumMap<>(Format.class);

    @BeforeEach
    void writeFiles() throws IOException {
        district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
        List<FoundQuestion> questions = questions();
        for (Format format : FORMATS) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Formats.write(format, questions.iterator(), _ -> Optional.empty(), out, _ -> {});
            files.put(format, new Upload("questions." + format.suffix(), out.toByteArray()));
        }
    }

    @Test
    void timeInTurnsWithTheBareRows() throws SQLException {
        Map<Format, double[][]> times = new EnumMap<>(Format.class);
        FORMATS.forEach(format -> times.put(format, new double[Phase.values().length][ROUNDS]));
        for (int round = -WARM; round < ROUNDS; round++) {
            for (Format format : FORMATS) {
                double[] now = round(files.get(format));
                for (Phase phase : Phase.values()) {
                    // the warm rounds are written over
                    times.get(format)[phase.ordinal()][Math.max(round, 0)] = now[phase.ordinal()];
                }
            }
        }
        FORMATS.forEach(format -> tell(format, times.get(format)));
    }

    /**
     * What is alive on the heap, not what waits for the collector: another thread collects the garbage again and again and
     * looks how much is left; the most that was ever left, less what was left before the upload.
     */
    @Test
    void heapAboveIdle() throws InterruptedException {
        for (Format format : FORMATS) {
            round(bank(), files.get(format));
            Bank.Id bank = bank();
            long idle = alive();
            AtomicLong most = new AtomicLong(idle);
            Thread watch = Thread.ofPlatform().start(() -> watch(most));
            round(bank, files.get(format));
            watch.interrupt();
            watch.join();
            System.out.printf(
                    Locale.ROOT,
                    "%-10s file of %.1f MB; at most %.0f MB alive above idle%n",
                    format.tag(),
                    files.get(format).bytes().length / MEGA,
                    (most.get() - idle) / MEGA);
        }
    }

    /** Until it is interrupted; with pauses, since nothing else runs while garbage is collected. */
    private static void watch(AtomicLong most) {
        try {
            while (true) {
                most.accumulateAndGet(alive(), Math::max);
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double[] round(Upload file) throws SQLException {
        double[] times = new double[Phase.values().length];
        long start = System.nanoTime();
        assertThat(Formats.read(file, Effort.NONE).questions()).hasSize(QUESTIONS);
        times[Phase.READ.ordinal()] = millis(start);
        Bank.Id bank = bank();
        long before = PROCESS.getProcessCpuTime();
        double[] lookAndWrite = round(bank, file);
        times[Phase.PROCESSOR.ordinal()] = (PROCESS.getProcessCpuTime() - before) / MEGA;
        times[Phase.LOOK.ordinal()] = lookAndWrite[0];
        times[Phase.WRITE.ordinal()] = lookAndWrite[1];
        times[Phase.BARE.ordinal()] = BareBatch.millis(database, bank, bank());
        return times;
    }

    private double[] round(Bank.Id bank, Upload file) {
        long start = System.nanoTime();
        ImportRun run = await(imports.start(bank, file));
        double look = millis(start);
        assertThat(run.state()).isEqualTo(ImportRun.State.CHECKED);
        start = System.nanoTime();
        imports.confirm(run.id(), run.turn());
        ImportRun done = await(run.id());
        double write = millis(start);
        assertThat(done.state()).isEqualTo(ImportRun.State.DONE);
        ImportReport.Written written = done.report().written();
        assertThat(written.added()).isGreaterThan(QUESTIONS * 9 / 10);
        assertThat(written.added() + written.skipped()).isEqualTo(QUESTIONS);
        return new double[] {look, write};
    }

    private ImportRun await(ImportRun.Id id) {
        while (true) {
            ImportRun run = imports.get(id);
            if (!run.state().isWorking()) {
                return run;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void tell(Format format, double[][] times) {
        double bare = median(times[Phase.BARE.ordinal()]);
        double look = median(times[Phase.LOOK.ordinal()]);
        double write = median(times[Phase.WRITE.ordinal()]);
        System.out.printf(
                Locale.ROOT,
                "%s, 10,000 questions from %-10s: look %.0f ms (of it reading %.0f) + write %.0f ms = %.0f ms,"
                        + " %.0f ms of processors; bare batch %.0f ms; ratio %.1f (medians of %d)%n",
                TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
                format.tag(),
                look,
                median(times[Phase.READ.ordinal()]),
                write,
                look + write,
                median(times[Phase.PROCESSOR.ordinal()]),
                bare,
                (look + write) / bare,
                ROUNDS);
    }

    private Bank.Id bank() {
        return itemBank.create(district.north, "题库");
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / MEGA;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<FoundQuestion> questions() {
        Random random = new Random(1921);
        return IntStream.range(0, QUESTIONS).mapToObj(i -> question(i, random)).toList();
    }

    private static FoundQuestion question(int i, Random random) {
        return new FoundQuestion(
                new Place.File(),
                "N-" + i,
                SampleContents.next(i, random),
                Difficulty.MEDIUM,
                List.of("党史", "专题" + i % 20),
                Set.of("党史", "一九二一"),
                LocalText.of("见《中国共产党简史》：党的一大于一九二一年七月二十三日在上海开幕。"),
                QuestionFixture.ARTICLE,
                null);
    }
}
