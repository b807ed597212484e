package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.dushuban.journey.Journey.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What a member does to a paper: begins it, answers, moves on. */
final class Taking {

    static final Pattern RUNNING = Pattern.compile(".*/attempts/[0-9a-f-]+$");
    static final Pattern RESULT = Pattern.compile(".*/attempts/[0-9a-f-]+/result$");

    private Taking() {}

    /** From the sheet on the first page, through the lobby, into the running attempt. */
    static void beginWhatIsDue(Page page) {
        page.locator(".ds-due a").click();
        begin(page);
    }

    /** From the lobby into the running attempt. */
    static void begin(Page page) {
        button(page, "开始答题").click();
        page.waitForURL(RUNNING);
        assertThat(page.locator(".ds-stem")).isVisible();
    }

    static void answer(Page page) {
        page.locator(".ds-option").first().click();
    }

    static Locator saved(Page page) {
        return page.locator(".ds-saved");
    }

    static void next(Page page) {
        button(page, "下一题").click();
    }

    /** Answers the question shown and all after it, each until it is saved. */
    static void answerAll(Page page) {
        for (boolean more = true; more; ) {
            answer(page);
            assertThat(saved(page)).containsText("答案已保存");
            more = button(page, "下一题").count() > 0;
            if (more) {
                next(page);
                assertThat(saved(page)).isEmpty();
            }
        }
    }
}
