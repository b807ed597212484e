package org.dushuban.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dushuban.format.Finding;
import org.dushuban.format.Format;
import org.dushuban.format.GiftFault;
import org.dushuban.format.Place;
import org.dushuban.format.QuestionFault;
import org.dushuban.format.Severity;
import org.dushuban.shared.Ids;
import org.dushuban.shared.ui.Languages;
import org.dushuban.transfer.Choices;
import org.dushuban.transfer.ImportBackstage;
import org.dushuban.transfer.ImportReport;
import org.dushuban.transfer.ImportRun;
import org.junit.jupiter.api.Test;

/** What is downloaded is in the language of the page, and says how much it leaves out. */
class DownloadsTest extends ImportViewCase {

    private static final String LATIN = "[\\p{IsLatin}\\p{Punct} ]+";

    @Test
    void templateReportAndMarkedWorkbookAreInTheLanguageOfThePage() throws Exception {
        inEnglish("admin/import");
        try (XSSFWorkbook template = download("Download template")) {
            assertThat(template.getSheetName(0)).matches(LATIN);
            assertThat(cell(template.getSheetAt(0), 0, 0)).matches(LATIN);
        }
        assertThat(name("Download template")).isEqualTo("question-template.xlsx");
        upload(row("南昌起义发生在哪一天的凌晨？", "E"));

        assertThat(name("Download report")).isEqualTo("import-report.xlsx");
        assertThat(name("Download with errors marked")).isEqualTo("题目-marked.xlsx");
        try (XSSFWorkbook report = download("Download report")) {
            assertThat(report.getSheetName(1)).isEqualTo("Findings");
            assertThat(cell(report.getSheetAt(1), 0, 0)).isEqualTo("Severity");
            assertThat(cell(report.getSheetAt(1), 1, 5)).isEqualTo("The answer E is none of the options.");
        }
        try (XSSFWorkbook marked = download("Download with errors marked")) {
            assertThat(marked.getSheetAt(0)
                            .getRow(1)
                            .getCell(6)
                            .getCellComment()
                            .getString()
                            .getString())
                    .startsWith("The answer E is none of the options.");
            assertThat(cell(marked.getSheetAt(1), 0, 0)).isEqualTo("Severity");
        }
    }

    @Test
    void theListOfLossesIsInTheLanguageOfThePage() throws Exception {
        upload("多选,下列城市里有哪些召开过党的一大的会议？,上海,嘉兴,北京,广州,AB,见教材,《党史》\n"
                + "日期,中国共产党第一次全国代表大会在哪一天开幕？,,,,,1921-07-23,见教材,《党史》\n");
        click("导入 2 题");
        awaitEnd();
        inEnglish("admin/export");
        awaitEnd();
        format().setValue(Format.MOODLE_XML);
        awaitEnd();

        assertThat(name("Download file")).isEqualTo("questions.xml");
        assertThat(name("Download the list")).isEqualTo("not-exported.xlsx");
        try (XSSFWorkbook losses = download("Download the list")) {
            assertThat(losses.getSheetName(0)).isEqualTo("Not exported");
            assertThat(cell(losses.getSheetAt(0), 1, 4)).isEqualTo("Date");
            assertThat(cell(losses.getSheetAt(0), 1, 5))
                    .isEqualTo("This format has no such kind (Date); the question was not exported.");
        }
    }

    @Test
    void aReportSaysHowMuchItDoesNotList() throws Exception {
        Finding finding = new Finding(Severity.ERROR, new Place.Line(1, 0, 1), QuestionFault.NO_STEM, "", List.of(), 1);
        List<ImportReport.AlikeQuestion> alike =
                Collections.nCopies(500, new ImportReport.AlikeQuestion(0, finding.place(), "题干", null, 0.854, false));
        ImportReport report = new ImportReport(
                Format.TEXT,
                null,
                new ImportReport.Counts(0, 1, 0, 0, 700),
                List.of(finding),
                1_234,
                alike,
                List.of(),
                0,
                0,
                null,
                0,
                null);
        Anchor link = ReportSheet.link(run(report), report);
        UI.getCurrent().add(link);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(link)))) {
            assertThat(cell(book.getSheetAt(1), 2, 0)).isEqualTo("还有 1,234 处没有列出。");
            assertThat(cell(book.getSheetAt(2), 1, 2)).isEqualTo("85%");
            assertThat(cell(book.getSheetAt(2), 501, 0)).isEqualTo("还有 200 处没有列出。");
        }
    }

    @Test
    void aListOfLossesSaysHowMuchItDoesNotList() throws Exception {
        Finding finding = new Finding(Severity.NOTE, new Place.Named("题"), GiftFault.POINTS, "2", List.of(), 1);
        LossList list = new LossList(ImportBackstage.lost(finding, 5_003));
        UI.getCurrent().add(list);

        assertThat(list.getElement().getTextRecursively()).contains("放不下的内容 5,003", "5,000 处", "还有 3 处没有列出。");
        try (XSSFWorkbook book = download("下载清单")) {
            assertThat(cell(book.getSheetAt(0), 5_001, 0)).isEqualTo("还有 3 处没有列出。");
        }
    }

    private String name(String link) throws Exception {
        return taken(find(Anchor.class).withText(link).single()).name;
    }

    private ImportRun run(ImportReport report) {
        return new ImportRun(
                new ImportRun.Id(Ids.next()),
                bank,
                "党史",
                "题目.txt",
                ImportRun.State.CHECKED,
                1,
                0,
                1,
                null,
                Choices.NONE,
                report,
                true,
                Instant.EPOCH,
                null);
    }

    private void inEnglish(String page) {
        UI.getCurrent().setLocale(Languages.ENGLISH);
        UI.getCurrent().navigate("about");
        UI.getCurrent().navigate(page, QueryParameters.of("bank", bank.toString()));
    }

    private static String cell(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
