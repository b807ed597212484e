package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A branch administrator imports a file with an error, mends a pasted text, and exports what came of it. */
class ImportIT extends Journey {

    private static final String ROWS = """
            题型,题干,选项A,选项B,选项C,选项D,答案,解析,出处,外部编号
            单选,秋收起义的部队在哪里进行了改编？,三湾村,文家市,遵义城,瓦窑堡,A,见教材,《党史》,J-1
            单选,瓦窑堡会议确定了什么策略？,土地革命,民族统一战线,战略进攻,土地改革,F,见教材,《党史》,J-2
            """;

    @Test
    void aFileWithAnErrorIsCheckedConfirmedAndKeptInAReport() throws Exception {
        Page page = desktop();
        signIn(page, demo(), "district-admin");
        page.navigate(demo().address() + "/admin/import");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("题目.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator(".ds-errs > li")).hasCount(1);
        assertThat(page.locator(".ds-trexcel td.is-bad")).hasText("F");
        button(page, "打开预览").click();
        assertThat(page.locator("question-field")).hasCount(1);
        assertThat(Axe.faults(page)).isEmpty();

        page.reload();
        button(page, "导入 1 题").click();
        assertThat(page.getByText("已导入 1 题")).isVisible();
        Download report = page.waitForDownload(() -> link(page, "下载报告").click());
        assertThat(Files.size(report.path())).isPositive();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPastedTextIsMendedWhereItIsMarked() {
        Page page = desktop();
        signIn(page, demo(), "district-admin");
        page.navigate(demo().address() + "/admin/import");
        page.getByText("粘贴题目文字").click();
        field(page, "题目文字").fill("1. 八七会议在哪座城市召开？\nA. 汉口\nB. 南昌\n");
        button(page, "检查文字").click();

        assertThat(page.locator("marked-text mark").first()).isVisible();
        assertThat(Axe.faults(page)).isEmpty();
        field(page, "在这里改文字").fill("1. 八七会议在哪座城市召开？（A）\nA. 汉口\nB. 南昌\n");
        button(page, "重新检查").click();

        button(page, "导入 1 题").click();
        assertThat(page.getByText(Pattern.compile("^已导入 1 题$"))).isVisible();
        assertThat(complaints).isEmpty();
    }
}
