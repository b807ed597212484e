package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
            field(page, "工号").fill("A-1");
            assertThat(Axe.faults(page)).isEmpty();
            field(page, "姓名").fill("林晓");
            field(page, "新密码").fill(PASSWORD);
            field(page, "再输一次新密码").fill(PASSWORD);
            button(page, "创建").click();
            page.waitForURL(Pattern.compile(".*/login.*"));

            signIn(page, server.address(), "A-1", PASSWORD);
            assertThat(page.locator(".ds-dayhead")).isVisible();

            page.navigate(link);
            assertThat(field(page, "工号")).hasCount(0);
            assertThat(complaints).allMatch(complaint -> complaint.contains("404"));
        }
    }
}
