package org.dushuban.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dushuban.format.Format;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.ui.QuestionField;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;

class ImportViewTest extends ImportViewCase {

    @Test
    void aFileIsReadDecidedOnAndImported() throws Exception {
        upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B") + row("南昌起义发生在哪一天的凌晨？", "E"));

        assertThat(text(RunSummary.class)).contains("题目.csv", "CSV 表格", "可以导入1", "有错误1", "疑似重复0");
        assertThat(text(FindingList.class)).contains("G3", "答案", "E");
        assertThat(text(NativeTable.class)).contains("G答案", "南昌起义发生在哪一天的凌晨？");
        assertThat(shows("新增 1 题，有错误的 1 处不会进入题库。")).isTrue();
        click("打开预览");
        assertThat(find(QuestionField.class).all()).hasSize(1);

        click("导入 1 题");
        awaitEnd();

        assertThat(shows("已导入 1 题")).isTrue();
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(1);
        UI.getCurrent().navigate("admin/import");
        assertThat(find(RouterLink.class).withText("题目.csv").exists()).isTrue();
        assertThat(shows("党史 · 已完成")).isTrue();
    }

    @Test
    void whatIsCheckedIsThereWhenOneComesBack() throws Exception {
        upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B"));
        UI.getCurrent().navigate("admin/import");
        test(find(RouterLink.class).withText("题目.csv").single()).click();
        assertThat(find(Button.class).withText("导入 1 题").exists()).isTrue();

        click("取消导入");

        assertThat(shows("党史 · 已取消")).isTrue();
        assertThat(itemBank.count(QuestionFilter.of(bank))).isZero();
    }

    @Test
    void duplicatesAreDecidedOneByOneAndAllAtOnce() throws Exception {
        upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B") + row("古田会议决议的中心思想是什么呢？", "B"));
        click("导入 2 题");
        awaitEnd();
        UI.getCurrent().navigate("admin/import", QueryParameters.of("bank", bank.toString()));
        upload(row("中国共产党第一次全国代表大会最后一天是在哪里举行的？", "B") + row("古田会议决议的中心思想是什么？", "B"));

        assertThat(text(PairPanel.class)).contains("疑似重复 2", "1 / 2", "最后一天", "题库里的题");
        assertThat(text(PairPanel.class)).containsPattern("题干相似度 \\d\\d%，选项相似度 100%");
        Paragraph verdict = find(Paragraph.class).withText("没有要写入的题目。").single();
        press(1, "替换");
        assertThat(verdict.getText()).isEqualTo("更新 1 题，跳过 1 题。");
        assertThat(verdict.isAttached()).isTrue();
        NativeButton next = find(NativeButton.class).withAriaLabel("下一对").single();
        test(next).click();
        assertThat(text(PairPanel.class)).contains("2 / 2", "古田会议");
        assertThat(next.isAttached()).isTrue();
        assertThat(next.isEnabled()).isFalse();
        press(0, "仍然新增");
        assertThat(shows("新增 2 题。")).isTrue();
        click("导入 2 题");
        awaitEnd();
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(4);
    }

    @Test
    void aPastedTextIsMendedAndReadAgain() throws Exception {
        find(TextArea.class).withLabel("题目文字").single().setValue("1. 党的一大哪一年召开？\nA. 1921年\nB. 1949年\n");
        click("检查文字");
        awaitEnd();
        assertThat(find(MarkedText.class).exists()).isTrue();
        find(MarkedText.class).single().getElement().setProperty("value", "1. 党的一大哪一年召开？（A）\nA. 1921年\nB. 1949年\n");

        click("重新检查");
        awaitEnd();

        assertThat(find(Button.class).withText("导入 1 题").exists()).isTrue();
    }

    @Test
    void anEmptyTextIsNotSent() {
        click("检查文字");
        assertThat(find(TextArea.class).withLabel("题目文字").single().isInvalid()).isTrue();
    }

    @Test
    void aFileThatIsTooLongIsRefusedBeforeItIsTaken() {
        ((ImportView) getCurrentView()).take("大.csv", new byte[org.dushuban.format.Upload.MAX_BYTES + 1]);
        assertThat(shows("文件“大.csv”超过 20 MB，没有读取，题库没有改动。请把它拆成几个文件。")).isTrue();
        assertThat(getCurrentView()).isInstanceOf(ImportView.class);
    }

    @Test
    void aFileOfWhateverKindIsTakenAndToldWhatItIs() throws Exception {
        assertThat(find(Upload.class).single().getAcceptedFileExtensions()).isEmpty();
        ((ImportView) getCurrentView()).take("旧.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        awaitEnd();

        assertThat(text(FindingList.class))
                .contains("这是旧版 Excel 或 WPS 的表格文件（xls、et）。", "用 Excel 或 WPS 打开，另存为 xlsx。")
                .doesNotContain("后缀与内容不符");
    }

    @Test
    void olderImportsAreReachedPageByPage() {
        backstage.insert(bank, 45);
        UI.getCurrent().navigate("about");
        UI.getCurrent().navigate("admin/import");
        assertThat(find(RouterLink.class).withText("旧.csv").all()).hasSize(20);

        click("再看一些");
        click("再看一些");

        assertThat(find(RouterLink.class).withText("旧.csv").all()).hasSize(45);
        assertThat(find(Button.class).withText("再看一些").exists()).isFalse();
    }

    @Test
    void reportAndMarkedWorkbookAreDownloaded() throws Exception {
        upload(row("南昌起义发生在哪一天的凌晨？", "E"));

        try (XSSFWorkbook report = download("下载报告")) {
            assertThat(report.getSheetName(1)).isEqualTo("问题");
            assertThat(report.getSheetAt(1).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("G2");
        }
        try (XSSFWorkbook marked = download("下载标好错误的表格")) {
            assertThat(marked.getSheetAt(0).getRow(1).getCell(6).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void whoHasNoBankIsToldWhereToMakeOne() {
        QuestionFixture.asAdmin(district.southAdmin);
        UI.getCurrent().navigate("about");
        UI.getCurrent().navigate("admin/import", QueryParameters.empty());
        assertThat(find(Anchor.class).withText("去题库页").exists()).isTrue();
        assertThat(find(Upload.class).exists()).isFalse();
    }

    @Test
    void theQuestionsOfTheAddressAreExported() throws Exception {
        upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B"));
        click("导入 1 题");
        awaitEnd();

        UI.getCurrent().navigate("admin/export", QueryParameters.of("bank", bank.toString()));
        awaitEnd();
        assertThat(shows("这种格式放得下这些题的全部内容。")).isTrue();
        try (XSSFWorkbook book = download("下载文件")) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
        }
        format().setValue(Format.GIFT);
        awaitEnd();
        byte[] gift = bytes(find(Anchor.class).withText("下载文件").single());
        assertThat(new String(gift, StandardCharsets.UTF_8)).contains("最后一天");

        UI.getCurrent().navigate("admin/export", QueryParameters.of("q", "没有这样的题"));
        assertThat(shows("没有要导出的题目")).isTrue();
    }
}
