package org.dushuban.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and times in the cells of a workbook become the texts that a person sees there. */
class ShownNumbersTest {

    private static final TableLimits LIMITS = new TableLimits(1_000_000, 20_000_000, 1_000, 20, 100, 50_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "2026-07-01¦m\"月\"d\"日\"¦7月1日",
                "2026-07-01¦m\"月\"d\"日\";@¦7月1日",
                "1921-07-01¦yyyy\"年\"m\"月\";@¦1921年7月",
                "1921-07-23¦yyyy\"年\"m\"月\"d\"日\";@¦1921年7月23日",
                "1921-07-01¦[$-804]yyyy\"年\"m\"月\";@¦1921年7月",
                "1921-07-23¦yyyy年m月d日¦1921年7月23日",
                "1921-07-23¦yyyy\\年m\\月¦1921年7月",
                "1921-07-23¦yyyy!年m!月¦1921年7月",
                "1921-07-23¦yyyy/m/d;@¦1921/7/23",
                "1921-07-03¦yyyy-mm-dd¦1921-07-03",
                "1921-07-03¦yyyy.mm.dd¦1921.07.03",
                "1921-07-03¦yyyy¦1921",
                "1921-07-03¦yy/m¦21/7",
                "1921-07-03¦[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy¦1921-07-03",
                "1921-07-23¦aaaa¦星期六",
                "1921-07-23 08:05:09¦yyyy/m/d h:mm¦1921/7/23 8:05",
                "1921-07-23 08:05:09¦yyyy/m/d hh:mm:ss¦1921/7/23 08:05:09",
                "1921-07-23 00:05:09¦h:mm AM/PM¦12:05 AM",
                "1921-07-23 20:05:09¦[$-409]h:mm\\ AM/PM;@¦8:05 PM",
                "1921-07-23 20:05:09¦上午/下午h\"时\"mm\"分\";@¦下午8时05分",
                "1921-07-23 20:05:09¦h\"时\"mm\"分\"ss\"秒\"¦20时05分09秒",
                "1921-07-23 20:05:09¦mm:ss¦05:09",
                "1921-07-23 20:05:09¦[红色]m\"月\"¦7月"
            })
    void datesAndTimesHaveTheirShownPartsOnly(String moment, String code, String text) {
        String time = moment.length() == 10 ? "T00:00:00" : "";
        double number = DateUtil.getExcelDate(LocalDateTime.parse(moment.replace(' ', 'T') + time));
        assertThat(shown(number, code)).isEqualTo(row(text, true));
    }

    @ParameterizedTest
    @CsvSource({
        "8.5,20,12:00",
        "0.354166666666667,20,8:30",
        "0.354166666666667,21,8:30:00",
        "0.354166666666667,32,8时30分",
        "0.854166666666667,55,下午8时30分",
        "0.854166666666667,18,8:30 PM",
        "46204,58,7月1日",
        "46204,28,7月1日",
        "46204,31,2026年7月1日",
        "7853,57,1921年7月",
        "7853,27,1921年7月",
        "46204,14,2026-07-01",
        "46204.25,22,2026-07-01 6:00",
        "1.5,46,36:00:00",
        "0.5,9,50%",
        "0.125,10,12.50%",
        "0.07,9,7%",
        "1921,1,1921",
        "1921.5,2,1921.50",
        "96000000,3,'96,000,000'",
        "-1921,3,'-1,921'",
        "0.3,0,0.3",
        "0.30000000000000004,0,0.3"
    })
    void builtInFormatsAreThoseOfChina(double number, short format, String text) {
        byte[] bytes = Sheets.xlsx(book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(format);
            cell(book.createSheet("x").createRow(0), style, number);
        });
        assertThat(only(bytes)).isEqualTo(row(text, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "2¦0\"分\"¦2分",
                "3¦\"第\"0\"题\"¦第3题",
                "7¦000¦007",
                "0¦0.0¦0.0",
                "0.5¦#.##¦.5",
                "1234.5¦\"¥\"#,##0.00¦¥1,234.50",
                "1234.5¦[$¥-804]#,##0.00¦¥1,234.50",
                "1234¦_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ¦1,234",
                "-1234¦_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ¦-1,234",
                "-3¦0_);(0)¦(3)",
                "0¦0;-0;\"无\"¦无",
                "5¦G/通用格式¦5",
                "5¦G/通用格式\"人\"¦5人",
                "5¦General\"年\"¦5年",
                "5¦@¦5"
            })
    void numbersHaveWhatTheFormatPutsAroundThem(double number, String code, String text) {
        assertThat(shown(number, code)).isEqualTo(row(text, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "0.5¦# ?/?¦0.5",
                "1921¦0.00E+00¦1921",
                "1921¦[>1000]0\"多\";0¦1921",
                "1921¦;;;¦1921",
                "1500¦0.0,\"k\"¦1500",
                "3.14159¦0.00¦3.14159",
                "0.333¦0%¦33.3%",
                "46204¦[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@¦2026-07-01",
                "46204¦mmm-yy¦Jul-26",
                "46204¦ggge\"年\"¦46204",
                "-1¦yyyy/m/d¦-1",
                "5000000¦yyyy/m/d¦5000000"
            })
    void whatIsNotKnownIsGivenWholeAndNotSure(double number, String code, String text) {
        assertThat(shown(number, code)).isEqualTo(row(text, false));
    }

    @Test
    void theFirstSheetAloneHasDatesAsIso() {
        byte[] bytes = Sheets.xlsx(book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("m\"月\"d\"日\""));
            cell(book.createSheet("x").createRow(0), style, 46_204);
        });
        assertThat(Tables.firstSheet(bytes, LIMITS).rows()).containsExactly(row("2026-07-01", true));
    }

    @Test
    void aFormatIsKnownHoweverMuchElseTheStylesHold() {
        Map<String, byte[]> parts =
                Sheets.parts(Sheets.sheetXml("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46204</v></c></row>"));
        String styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<numFmts><numFmt numFmtId=\"180\" formatCode=\"m&quot;月&quot;\"/></numFmts><cellStyleXfs>"
                + "<xf numFmtId=\"1\"/>".repeat(200_000)
                + "</cellStyleXfs><cellXfs><xf/><xf numFmtId=\"180\"/></cellXfs>"
                + "<dxfs><dxf><numFmt numFmtId=\"180\" formatCode=\"0\"/></dxf></dxfs></styleSheet>";
        parts.put("xl/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
        assertThat(only(Sheets.zip(parts))).isEqualTo(row("7月", true));
    }

    private static SheetRow shown(double number, String code) {
        return only(Sheets.xlsx(book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(code));
            cell(book.createSheet("x").createRow(0), style, number);
        }));
    }

    private static void cell(Row row, CellStyle style, double number) {
        Cell cell = row.createCell(0);
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    private static SheetRow only(byte[] xlsx) {
        return Tables.xlsx(xlsx, LIMITS).getFirst().rows().getFirst();
    }

    private static SheetRow row(String text, boolean sure) {
        return new SheetRow(1, List.of(text), sure ? Set.of() : Set.of(0));
    }
}
