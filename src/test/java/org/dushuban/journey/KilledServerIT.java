package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** Promise one: an answer that the screen called saved survives a server that is killed. */
class KilledServerIT extends Journey {

    private static final double PATIENCE = 90_000;

    @Test
    void answersSurviveAndTheAttemptGoesOnWithoutANewSignIn() throws InterruptedException {
        try (RunningApplication server = RunningApplication.start()) {
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

            server.launch();
            assertThat(Taking.saved(page))
                    .containsText("答案已保存", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            page.reload();
            assertThat(page.locator(".ds-stem")).isVisible();
            assertThat(page.url()).isEqualTo(attempt);
            assertThat(page.locator(".ds-card-grid--aside .ds-q.is-done")).hasCount(2);
        }
    }
}
