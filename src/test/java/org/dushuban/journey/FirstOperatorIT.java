package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An installation of one's own has no default account: a printed link makes the first operator, once. */
class FirstOperatorIT extends Journey {

    private static final String PASSWORD = "green-kettle-on-the-stove";

    @Test
    void theLinkThatTheStartPrintsMakesTheFirstOperatorOnce() throws InterruptedException {
        try (RunningApplication server = RunningApplication.start("--spring.profiles.active=production")) {
            assertThat(server.log()).doesNotContain("demo sign-in");
            String link = server.setupLink();
            Page page = phone();
            page.navigate(link);
            Locator fields = page.locator("form input:not([type=hidden])");
            assertThat(fields).hasCount(4);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            fields.nth(0).fill("A-1");
            fields.nth(1).fill("林晓");
            fields.nth(2).fill(PASSWORD);
            fields.nth(3).fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/login.*"));

            page.locator("input[name=username]").fill("A-1");
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("^(?!.*/login).*$"));

            Page another = phone();
            another.navigate(link);
            assertThat(another.locator("form")).hasCount(0);
        }
    }
}
