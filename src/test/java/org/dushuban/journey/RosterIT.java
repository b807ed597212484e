package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A branch administrator fills in the template, reads what is wrong with it, repairs it and imports it. */
class RosterIT extends Journey {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String BRANCH = "北街道第三党支部";

    private static final List<String> GOOD = List.of("J-1", "江晓月", "13811110001", BRANCH, "2019-07-01", "正式党员");
    private static final List<String> FUTURE = List.of("J-2", "江晓风", "", BRANCH, "2999-07-01", "正式党员");
    private static final List<String> NOWHERE = List.of("J-3", "江晓雨", "", "没有的支部", "2020-07-01", "正式党员");
    private static final List<String> STATELESS = List.of("J-4", "江晓雪", "", BRANCH, "2021-07-01", "不知道");

    @Test
    void threePlantedErrorsAreNamedAndTheRepairedRosterIsImported() throws IOException {
        Page page = desktop();
        signIn(page, demo(), "branch-admin");
        page.navigate(demo().address() + "/admin/members/import");
        Download template = page.waitForDownload(() -> link(page, "下载模板").click());
        byte[] empty = Files.readAllBytes(template.path());

        upload(page, fill(empty, List.of(GOOD, FUTURE, NOWHERE, STATELESS)));
        assertThat(page.locator(".ds-errs > li")).hasCount(3);
        assertThat(page.locator(".ds-errs > li"))
                .containsText(
                        new Pattern[] {Pattern.compile("日期晚于今天"), Pattern.compile("没有这个支部"), Pattern.compile("状态看不懂")});
        assertThat(page.locator(".ds-errs .ds-cell")).hasText(new String[] {"E3", "D4", "F5"});
        assertThat(page.getByText(Pattern.compile("^导入 \\d+ 人$"))).hasCount(0);

        button(page, "换文件").click();
        upload(page, fill(empty, List.of(GOOD, repaired(FUTURE), repaired(NOWHERE), repaired(STATELESS))));
        button(page, "导入 4 人").click();
        assertThat(page.getByText("名册已导入")).isVisible();
        link(page, "看党员").click();
        field(page, "查找").fill("江晓");
        assertThat(page.locator("vaadin-grid a").getByText(Pattern.compile("江晓")))
                .hasCount(4);
        assertThat(complaints).isEmpty();
    }

    private static List<String> repaired(List<String> row) {
        return List.of(row.get(0), row.get(1), row.get(2), BRANCH, "2022-07-01", "正式党员");
    }

    private static void upload(Page page, byte[] workbook) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("名册.xlsx", XLSX, workbook));
    }

    private static byte[] fill(byte[] template, List<List<String>> rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int y = 0; y < rows.size(); y++) {
                Row row = book.getSheetAt(0).createRow(y + 1);
                for (int x = 0; x < rows.get(y).size(); x++) {
                    row.createCell(x).setCellValue(rows.get(y).get(x));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
