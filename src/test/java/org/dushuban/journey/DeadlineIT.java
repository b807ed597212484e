package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One clock decides: who sits idle is cut off when the time is over, and keeps what was saved. */
class DeadlineIT extends Journey {

    private static final String TITLE = "一分钟一题";
    private static final double LIMIT_AND_MORE = 90_000;

    @Test
    void anIdleMemberIsCutOffAndKeepsTheAnswersThatWereSaved() {
        publishQuizOfOneMinute();

        Page page = phone();
        signIn(page, demo(), "member");
        page.navigate(demo().address() + "/quizzes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .first()
                .click();
        Taking.begin(page);
        Taking.answer(page);
        assertThat(Taking.saved(page)).containsText("答案已保存");

        page.waitForURL(Taking.RESULT, new Page.WaitForURLOptions().setTimeout(LIMIT_AND_MORE));
        assertThat(page.getByText("到时自动交卷")).isVisible();
        assertThat(page.locator(".ds-score__num")).isVisible();
        button(page, "全部 1").or(page.getByText("全部 1")).first().click();
        assertThat(page.getByText(Pattern.compile("你选了，正确|你的答案")).first()).isVisible();
        assertThat(complaints).isEmpty();
    }

    private void publishQuizOfOneMinute() {
        Page page = desktop();
        signIn(page, demo(), "branch-admin");
        page.navigate(demo().address() + "/admin/quizzes");
        button(page, "新测验").click();
        field(page, "中文名称").fill(TITLE);
        button(page, "新建").click();
        button(page, "从题库挑题").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("单选")))
                .first()
                .check();
        button(page, "加入卷子").click();
        field(page, "时长（分钟）").fill("1");
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("什么时候开放"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("交卷后立即"))
                .click();
        button(page, "发布").click();
        button(page, "提前截止").waitFor();
        page.context().close();
    }
}
