package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The main job, on a phone: sign in, take this week's quiz, see what was wrong, see where one stands. */
class TakingAQuizIT extends Journey {

    @Test
    void aMemberTakesTheQuizOfTheWeekAndFindsTheBoard() {
        Page page = phone();
        signIn(page, demo(), "member");

        Taking.beginWhatIsDue(page);
        Taking.answerAll(page);
        page.locator(".ds-quizfoot").getByText("交卷").click();
        Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("现在交卷？");
        dialog.getByText("交卷", new Locator.GetByTextOptions().setExact(true)).click();

        page.waitForURL(Taking.RESULT);
        assertThat(page.locator(".ds-score__num")).isVisible();
        // there is a second attempt, so what was wrong is told, and why the right answers wait
        assertThat(page.locator(".ds-review__mark").first()).isVisible();
        assertThat(page.getByText("还能作答的时候不显示正确答案")).isVisible();
        link(page, "榜单").click();
        link(page, "支部").click();
        assertThat(page.locator(".is-me").first()).containsText("北街道第三党支部");
        assertThat(complaints).isEmpty();
    }
}
