package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job, on a phone: sign in, take this week's quiz, see what was wrong, see where one stands. */
class TakingAQuizIT extends Journey {

    private static final Pattern RUNNING = Pattern.compile(".*/attempts/[0-9a-f-]+$");
    private static final Pattern RESULT = Pattern.compile(".*/attempts/[0-9a-f-]+/result$");

    @Test
    void aMemberTakesTheQuizOfTheWeekAndFindsTheBoard() {
        Page page = phone();
        signIn(page, demo(), "member");

        beginQuizOfTheWeek(page);
        int questions = page.locator("dialog .ds-q, .ds-card-grid .ds-q").count();
        assertThat(questions).isPositive();
        answerAll(page);
        page.locator(".ds-quizfoot button").last().click();
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("现在交卷？");
        dialog.getByText("交卷", new Locator.GetByTextOptions().setExact(true)).click();

        page.waitForURL(RESULT);
        assertThat(page.locator(".ds-score__num")).isVisible();
        page.navigate(demo().address() + "/branches");
        assertThat(page.locator(".is-me").first()).containsText("北街道第三党支部");
        assertThat(complaints).isEmpty();
    }

    /** From the first page into the running attempt. */
    static void beginQuizOfTheWeek(Page page) {
        page.locator(".ds-due a, .ds-due vaadin-button").first().click();
        page.locator(".ds-due__go vaadin-button, .ds-due__go a, .ds-lobby vaadin-button")
                .first()
                .click();
        page.waitForURL(RUNNING);
        assertThat(page.locator(".ds-stem")).isVisible();
    }

    static void answerAll(Page page) {
        while (true) {
            page.locator(".ds-option input").first().check();
            assertThat(page.locator(".ds-saved")).containsText("已保存");
            Locator next = page.locator(".ds-quizfoot button").last();
            if (!next.innerText().contains("下一题")) {
                return;
            }
            next.click();
        }
    }
}
