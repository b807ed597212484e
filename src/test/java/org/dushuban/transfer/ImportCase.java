package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.format.Upload;
import org.dushuban.question.QuestionFilter;
import org.dushuban.support.BankCase;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator with an own, empty bank, and files for it. */
abstract class ImportCase extends BankCase {

    static final String HEADINGS = "题型,题干,选项A,选项B,选项C,选项D,答案,解析,难度,知识点,出处,标签,外部编号\n";

    @Autowired
    Imports imports;

    static String row(String stem, String answer) {
        return row(stem, answer, "", "");
    }

    static String row(String stem, String answer, String topic, String number) {
        return "单选," + stem + ",一九二一年七月,一九三五年一月,一九四九年十月,一九七八年底," + answer + ",见教材,易," + topic + ",《党史》第一章,," + number
                + "\n";
    }

    /** Stems that are not like each other. */
    static String rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> row(stem(i), "A")).collect(Collectors.joining());
    }

    static String stem(int number) {
        String letters = IntStream.range(0, 12)
                .mapToObj(i ->
                        String.valueOf((char) (0x4e00 + Math.floorMod((number + 1) * 7919 + i * i * 104_729, 20_000))))
                .collect(Collectors.joining());
        return "问" + letters + "？";
    }

    static Upload csv(String rows) {
        return new Upload("题目.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8));
    }

    ImportRun checked(Upload upload) {
        return await(imports.start(bank, upload));
    }

    /** Confirmed as things are chosen now. */
    ImportRun confirmed(ImportRun run) {
        imports.confirm(run.id(), imports.get(run.id()).turn());
        return await(run.id());
    }

    /** The run once nothing works on it. */
    ImportRun await(ImportRun.Id id) {
        for (int tries = 0; tries < 3_000; tries++) {
            ImportRun run = imports.get(id);
            if (!run.state().isWorking()) {
                return run;
            }
            pause(20);
        }
        throw new AssertionError("the import did not end");
    }

    static void pause(long milliseconds) {
        pause(Duration.ofMillis(milliseconds));
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> stems() {
        return itemBank.questions(QuestionFilter.of(bank), 0, 10_000).stream()
                .map(question -> question.stem().zh())
                .toList();
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    void assertEmptyBank() {
        assertThat(itemBank.count(QuestionFilter.of(bank))).isZero();
    }
}
