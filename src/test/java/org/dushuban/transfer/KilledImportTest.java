package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.format.Upload;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * An import that is killed while it is written leaves nothing or everything, and trying again adds nothing twice. Some of
 * its questions are known already: drafts, which are written over, and published ones, which get a new version.
 */
@Import(KilledImportTest.Brittle.class)
@Tag("large")
class KilledImportTest extends ImportCase {

    private static final int MOMENTS = 100;
    private static final int SIZE = 200;

    /** So many of them are known by their numbers; every other one of these is published. */
    private static final int KNOWN = 60;

    /** Every so many questions have a picture. */
    private static final int PICTURES = 20;

    /** Cuts fall into the work that follows a statement too, not only between statements. */
    private static final int LONGEST_DELAY = 4_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Logger log = (Logger) LoggerFactory.getLogger(ImportRuns.class);

    @Autowired
    BrittleConnections connections;

    @Autowired
    ImportSweeper sweeper;

    private int files;
    private Map<String, Long> before;
    private List<String> known;
    private Map<String, Long> everything;
    private int whole;
    private int swept;

    @TestConfiguration(proxyBeanMethods = false)
    static class Brittle {

        @Bean
        static BeanPostProcessor brittleConnections() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new BrittleConnections(pool) : bean;
                }
            };
        }
    }

    /** A hundred broken imports would be told with a hundred traces. */
    @BeforeEach
    void silence() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void speak() {
        log.setLevel(null);
        connections.plan(BrittleConnections.Plan.NONE);
    }

    @Test
    void anImportKilledAtAnyMomentLeavesNothingOrEverything() {
        ImportRun run = begun();
        connections.plan(BrittleConnections.Plan.NONE);
        assertThat(confirmed(run).state()).isEqualTo(ImportRun.State.DONE);
        int steps = connections.steps();
        everything = grown();
        assertThat(everything)
                .as("the rows of a whole import")
                .containsEntry("question", (long) SIZE - KNOWN)
                .containsEntry("question_version", (long) SIZE - KNOWN / 2)
                .containsEntry("question_tag", (long) SIZE)
                .containsEntry("attachment", (long) SIZE / PICTURES)
                .containsEntry("topic", 2L);

        run = begun();
        for (int moment = 0; moment < MOMENTS; moment++) {
            run = killed(run, random.nextInt(steps + 1), moment);
        }
        System.out.printf(
                "seed %d: %d moments among %d steps, everything %d times, found by the sweeper %d times%n",
                seed, MOMENTS, steps, whole, swept);
        connections.plan(BrittleConnections.Plan.NONE);
        assertDone(confirmed(run), "the last one");
    }

    /** @return the run to go on with */
    private ImportRun killed(ImportRun run, int step, int moment) {
        boolean dead = random.nextBoolean();
        // within the process of H2 no session ends amid a statement by itself, and it does not stand it
        boolean between = !TestDatabase.isPostgres() || random.nextBoolean();
        Duration after = between ? Duration.ZERO : Duration.ofNanos(1_000L * random.nextInt(LONGEST_DELAY));
        String as = "seed %d, moment %d: step %d, after %s, dead %s".formatted(seed, moment, step, after, dead);
        connections.plan(new BrittleConnections.Plan(step, after, dead));
        imports.confirm(run.id(), run.turn());
        ImportRun ended = ended(run);
        connections.plan(BrittleConnections.Plan.NONE);
        if (ended.state() == ImportRun.State.WRITING) {
            ended = found(ended);
        }
        if (ended.state() == ImportRun.State.DONE) {
            whole++;
            assertDone(ended, as);
            return begun();
        }
        assertThat(ended.state()).as(as).isEqualTo(ImportRun.State.CHECKED);
        assertThat(ended.notice()).as(as).isEqualTo(ImportRun.Notice.INTERRUPTED);
        assertThat(grown()).as(as).isEmpty();
        assertThat(wordings()).as(as).isEqualTo(known);
        return random.nextInt(4) > 0 ? ended : again(ended, as);
    }

    private ImportRun again(ImportRun run, String as) {
        assertDone(confirmed(run), as + ", confirmed again");
        return begun();
    }

    private void assertDone(ImportRun run, String as) {
        assertThat(run.state()).as(as).isEqualTo(ImportRun.State.DONE);
        assertThat(run.report().written()).as(as).isEqualTo(new ImportReport.Written(SIZE - KNOWN, KNOWN, 0, 0));
        assertThat(grown()).as(as).isEqualTo(everything);
        List<String> replaced = IntStream.range(0, KNOWN)
                .mapToObj(number -> "N" + number + (number % 2 == 0 ? " draft 1 null 新 null" : " published 2 1 新 旧"))
                .toList();
        assertThat(wordings()).as(as).containsExactlyInAnyOrderElementsOf(replaced);
    }

    /** The run when nothing works on it any more, be it that the server is dead. */
    private ImportRun ended(ImportRun run) {
        ImportRun now = imports.get(run.id());
        for (int tries = 0; now.state() == ImportRun.State.WRITING && !connections.refused(); tries++) {
            assertThat(tries).as("the import ends").isLessThan(10_000);
            pause(2);
            now = imports.get(run.id());
        }
        return imports.get(run.id());
    }

    /** What the sweeper makes of a run whose server has died. */
    private ImportRun found(ImportRun run) {
        swept++;
        jdbc.sql("update import_run set beat_at = ? where id = ?")
                .params(OffsetDateTime.now().minusMinutes(2), run.id().value())
                .update();
        sweeper.sweep();
        return imports.get(run.id());
    }

    /** A file that was looked at, for a bank of its own, with topics and pictures that are not there yet. */
    private ImportRun begun() {
        bank = itemBank.create(district.north, "党史 " + ++files);
        fill();
        ImportRun run = checked(file(category("甲"), SIZE, "新"));
        assertThat(run.report().counts()).isEqualTo(new ImportReport.Counts(SIZE - KNOWN, 0, KNOWN, 0, 0));
        before = counts();
        known = wordings();
        return run;
    }

    private void fill() {
        assertThat(confirmed(checked(file("", KNOWN, "旧"))).report().written())
                .isEqualTo(new ImportReport.Written(KNOWN, 0, 0, 0));
        List<UUID> published = IntStream.range(0, KNOWN)
                .filter(number -> number % 2 > 0)
                .mapToObj(number -> jdbc.sql("select id from question where bank_id = ? and number = ?")
                        .params(bank.value(), "N" + number)
                        .query(UUID.class)
                        .single())
                .toList();
        jdbc.sql(
                        "update question set state = 'published', published = latest, published_id = latest_id where id in (:ids)")
                .param("ids", published)
                .update();
        jdbc.sql("update question_version set published_at = created_at where question_id in (:ids)")
                .param("ids", published)
                .update();
    }

    /** Where the known questions stand, and with which word their latest and their published wording begin. */
    private List<String> wordings() {
        return jdbc.sql("""
                        select q.number, q.state, q.latest, q.published, l.words, p.words
                          from question q join question_version l on l.id = q.latest_id
                          left join question_version p on p.id = q.published_id
                         where q.bank_id = :bank and q.number in (:numbers) order by q.id""")
                .param("bank", bank.value())
                .param(
                        "numbers",
                        IntStream.range(0, KNOWN)
                                .mapToObj(number -> "N" + number)
                                .toList())
                .query((row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getInt(3) + " "
                        + row.getObject(4) + " " + first(row.getString(5)) + " " + first(row.getString(6)))
                .list();
    }

    private static String first(String words) {
        return words == null ? null : words.substring(0, 1);
    }

    private Upload file(String start, int size, String wording) {
        String questions = IntStream.range(0, size)
                .mapToObj(number -> question(number, wording))
                .collect(Collectors.joining());
        String xml = "<quiz>" + start + questions + "</quiz>";
        return new Upload("题目.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private String category(String name) {
        return "<question type=\"category\"><category><text>章%d/%s</text></category></question>".formatted(files, name);
    }

    private static String question(int number, String wording) {
        boolean known = wording.equals("旧");
        boolean shows = !known && number % PICTURES == 0;
        String picture = shows
                ? "<file name=\"a.png\" path=\"/\" encoding=\"base64\">%s</file>"
                        .formatted(Base64.getEncoder().encodeToString(PictureSamples.drawn("png", 12, 7)))
                : "";
        return """
                <question type="truefalse"><questiontext format="html"><text>%s%s</text>%s</questiontext>
                <idnumber>N%d</idnumber><answer fraction="100"><text>true</text></answer>
                %s</question>
                """.formatted(
                        wording + stem(number),
                        shows ? "&lt;img src='@@PLUGINFILE@@/a.png'&gt;" : "",
                        picture,
                        number,
                        known ? "" : "<tags><tag><text>标签</text></tag></tags>");
    }

    /** How many more rows each table has since the last file was looked at; but for the run itself. */
    private Map<String, Long> grown() {
        Map<String, Long> grown = counts();
        grown.replaceAll((table, rows) -> rows - before.get(table));
        grown.values().removeIf(more -> more == 0);
        return grown;
    }

    private Map<String, Long> counts() {
        String schema = TestDatabase.isPostgres() ? "public" : "PUBLIC";
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select lower(table_name) from information_schema.tables where table_schema = ?")
                .param(schema)
                .query(String.class)
                .list()
                .forEach(table -> counts.put(table, table.equals("flyway_schema_history") ? 0L : rows(table)));
        return counts;
    }
}
