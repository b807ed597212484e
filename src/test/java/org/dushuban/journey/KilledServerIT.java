package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a server that is killed has promised holds when it is there again. */
class KilledServerIT extends Journey {

    /** So many that the writing of them takes longer than to hit it. */
    private static final int SIZE = 3_000;

    private static final String CONFIRM = "导入 3,000 题";

    /** Milliseconds: the writing begins and ends within. */
    private static final int WRITING = 1_500;

    private static final double PATIENCE = 90_000;

    /** What a server must have been silent for until it is taken for dead is a minute, else. */
    private static final String[] SWEEPING = {"--dushuban.transfer.silent=5s", "--dushuban.transfer.sweep=1s"};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int nothing;
    private int hit;
    private int imported;
    private RunningApplication server;

    @BeforeAll
    void start() {
        server = RunningApplication.start(SWEEPING);
    }

    @AfterAll
    void end() throws InterruptedException, SQLException {
        server.close();
        for (int time = 0; time < imported; time++) {
            assertThat(written(time)).isEqualTo(SIZE);
        }
    }

    @Test
    void anAnswerThatTheScreenCalledSavedIsThereAndTheAttemptGoesOnWithoutANewSignIn() throws InterruptedException {
        Page page = phone();
        signIn(page, server, "member");
        Taking.beginWhatIsDue(page);
        Taking.answer(page);
        assertThat(Taking.saved(page)).containsText("答案已保存");
        String attempt = page.url();

        server.kill();
        Taking.next(page);
        Taking.answer(page);
        assertThat(Taking.saved(page)).containsText("已存在这台设备");

        server.launch(SWEEPING);
        assertThat(Taking.saved(page))
                .containsText("答案已保存", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        page.reload();
        assertThat(page.locator(".ds-stem")).isVisible();
        assertThat(page.url()).isEqualTo(attempt);
        assertThat(page.locator(".ds-card-grid--aside .ds-q.is-done")).hasCount(2);
    }

    @Test
    void anImportLeavesNothingOrEverythingAndItsPageSaysWhich() throws InterruptedException, SQLException {
        int times = Thorough.orElse(100, 1);
        Page page = desktop();
        signIn(page, server, "district-admin");
        for (int time = 0; time < times; time++) {
            killed(page, time);
        }
        System.out.printf(
                "seed %d: killed %d times, nothing was written %d times, of which %d had begun%n",
                seed, times, nothing, hit);
    }

    private void killed(Page page, int time) throws InterruptedException, SQLException {
        String run = upload(page, time);
        Locator confirm = button(page, CONFIRM);
        assertThat(confirm).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE));
        confirm.click();
        int delay = random.nextInt(WRITING);
        page.waitForTimeout(delay);
        server.kill();
        int written = written(time);
        assertThat(written)
                .as("seed %d, killed for the %d. time after %d ms", seed, time + 1, delay)
                .isIn(0, SIZE);

        // a kill may come before it was confirmed; then its page says nothing of it
        boolean begun = count("select count(*) from import_run where state = ?", "writing") > 0;
        server.launch(SWEEPING);
        page.navigate(run);
        if (written == 0) {
            nothing++;
            if (begun) {
                hit++;
                assertThat(page.getByText("写入时中断了，一道题也没有写进题库。")).isVisible(patience());
            }
            assertThat(confirm).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE));
            confirm.click();
        }
        assertThat(page.getByText("已导入 3,000 题")).isVisible(patience());
        upload(page, time);
        assertThat(page.getByText("没有要写入的题目。")).isVisible(patience());
        imported++;
    }

    private static LocatorAssertions.IsVisibleOptions patience() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    /** Gives the address of the run at once: Vaadin's client, when it is busy, still writes over it what it began with. */
    private String upload(Page page, int time) {
        page.navigate(server.address() + "/admin/import");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "题目" + time + ".csv", "text/csv", rows(time).getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(Pattern.compile(".*/admin/import/.+"));
        return page.url();
    }

    private static String rows(int time) {
        return "题型,题干,答案,出处,外部编号\n"
                + IntStream.range(0, SIZE)
                        .mapToObj(i -> "判断,%s,对,《党史》,%s%d\n".formatted(stem(time * SIZE + i), prefix(time), i))
                        .collect(Collectors.joining());
    }

    private static String prefix(int time) {
        return "K" + time + "-";
    }

    /** Stems that are not like each other. */
    private static String stem(int number) {
        Random letters = new Random(number);
        return IntStream.range(0, 14)
                .mapToObj(_ -> String.valueOf((char) (0x4e00 + letters.nextInt(20_000))))
                .collect(Collectors.joining());
    }

    /** How many questions a server has kept that does not run. */
    private int written(int time) throws SQLException {
        return count("select count(*) from question where number like ?", prefix(time) + "%");
    }

    private int count(String sql, String of) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.database(), "sa", "");
                PreparedStatement count = connection.prepareStatement(sql)) {
            count.setString(1, of);
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        }
    }
}
