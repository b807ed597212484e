package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberQuery;
import org.dushuban.organisation.RosterColumn;
import org.dushuban.organisation.RosterReader;
import org.dushuban.organisation.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterImportViewTest extends ViewTest {

    private String number;

    @BeforeEach
    void openPage() {
        number = Sample.fresh("W");
        signInAsHead();
        open("admin/members/import", "unit=" + general.id());
    }

    @Test
    void aRosterWithThreeErrorsIsRepairedAndImported() throws Exception {
        upload("编号,姓名,手机,支部,入党日期,状态\n"
                + row("1", "李明", "139", north.name(), "2020-01-05")
                + row("2", "王芳", "", "不存在", "2020-01-05")
                + row("3", "赵云", "", south.name(), "2020-02-30")
                + row("4", "孙丽", "", south.name(), "2020-02-28"));
        assertThat(shows("错误 3")).isTrue();
        assertThat(find(RosterProblemList.class).single().getElement().getTextRecursively())
                .contains("C2", "手机", "139", "这不像手机号", "D3", "支部", "不存在", "E4", "日期看不懂", "年月日都要有");
        assertThat(find(Button.class).withText("导入 1 人").exists()).isFalse();
        assertThat(shows("有错误时一行也不会写入。在文件里改好，再换文件。")).isTrue();
        test(find(NativeButton.class).withText("E4").single()).click();
        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .contains("A 编号", "E 入党日期", "2020-02-30", "孙丽")
                .doesNotContain("李明");

        click("换文件");
        upload("编号,姓名,手机,支部,入党日期,状态\n"
                + row("1", "李明", "13900000091", north.name(), "2020-01-05")
                + row("4", "孙丽", "", south.name(), "2020-02-28"));
        click("导入 2 人");
        awaitEnd();
        assertThat(shows("名册已导入")).isTrue();
        assertThat(shows("新增 2 人，转移 0 人，更新 0 人")).isTrue();
        assertThat(members.page(new MemberQuery(null, number, null, false, MemberQuery.Order.NUMBER, false), 0, 9))
                .extracting(Member::name)
                .containsExactly("李明", "孙丽");
    }

    @Test
    void theFirstErrorIsShownInTheFileAtOnce() throws Exception {
        upload("编号,姓名,手机,支部,入党日期,状态\n" + row("1", "李明", "139", north.name(), "2020-01-05"));
        NativeTable excerpt = find(NativeTable.class).single();
        assertThat(excerpt.getElement().getTextRecursively())
                .startsWith("行A 编号")
                .contains("139", "李明");
        assertThat(find(NativeTableHeaderCell.class).all())
                .filteredOn(cell -> !cell.hasClassName("is-far"))
                .as("what a phone has room for")
                .extracting(NativeTableHeaderCell::getText)
                .containsExactly("行", "B 姓名", "C 手机", "D 支部", "2");
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws Exception {
        upload("");
        assertThat(shows("文件是空的。")).isTrue();
        assertThat(shows("名册.csv")).isTrue();
        assertThat(shows("0 行")).isFalse();
    }

    @Test
    void theSameFileTwiceIsNoticed() throws Exception {
        String text = "编号,姓名,支部,状态\n" + number + ",李明," + north.name() + ",正式\n";
        upload(text);
        click("导入 1 人");
        awaitEnd();
        open("admin/members/import", "unit=" + general.id());
        upload(text);
        assertThat(shows("文件里的人都没有变化，不用再导入")).isTrue();
        assertThat(find(Button.class).withTextContaining("导入").all())
                .noneMatch(button -> button.getText().equals("导入 0 人"));
    }

    @Test
    void theListOfErrorsIsDownloaded() throws Exception {
        upload("编号,姓名,支部,状态\n" + number + ",=1+1," + "不存在" + ",正式\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("下载错误清单").single()).download(out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("怎么改");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("不存在");
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void theTemplateIsReadAsAnEmptyRoster() throws Exception {
        byte[] bytes = template();
        assertThat(RosterReader.read("t.xlsx", bytes).places()).containsOnlyKeys(RosterColumn.values());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("编号 Member number");
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getColumnStyle(2).getDataFormatString()).isEqualTo("@");
            DataValidation list = sheet.getDataValidations().getFirst();
            assertThat(list.getValidationConstraint().getExplicitListValues()).contains("正式党员", "full");
        }
    }

    @Test
    void theTemplateFilledInIsImported() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            var row = book.getSheetAt(0).createRow(1);
            String[] cells = {"00" + number, "李明", "013900000", north.name(), "2020-01-05", "full"};
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
            book.write(out);
        }
        upload("名册.xlsx", out.toByteArray());
        click("导入 1 人");
        awaitEnd();
        assertThat(members.page(
                        new MemberQuery(null, "00" + number, null, false, MemberQuery.Order.NUMBER, false), 0, 9))
                .extracting(Member::phone)
                .containsExactly("013900000");
    }

    private byte[] template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText("下载模板").single()).download(out);
        return out.toByteArray();
    }

    private String row(String suffix, String name, String phone, String unit, String joinedOn) {
        return String.join(",", number + suffix, name, phone, unit, joinedOn, "正式党员") + "\n";
    }

    private void upload(String text) throws Exception {
        upload("名册.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void upload(String file, byte[] bytes) throws Exception {
        test(find(Upload.class).single()).upload(file, "application/octet-stream", bytes);
        roundTrip();
        awaitEnd();
    }

    /** The page asks how it stands, until the progress is gone. */
    private void awaitEnd() throws Exception {
        UI ui = UI.getCurrent();
        assertThat(ui.getPollInterval()).isPositive();
        for (int i = 0; i < 500 && ui.getPollInterval() > 0; i++) {
            Thread.sleep(20);
            ComponentUtil.fireEvent(ui, new PollEvent(ui, false));
        }
        assertThat(ui.getPollInterval()).isEqualTo(-1);
    }
}
