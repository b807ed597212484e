package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.Tagged;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbooks that a person downloads: the template, and an own table with its mistakes marked. */
class SheetTemplateTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void emptyTemplateHoldsNoQuestion(boolean english) throws IOException {
        Reading reading = Formats.read(new Upload("t.xlsx", template(english)), Effort.NONE);
        assertThat(reading.questions()).isEmpty();
        assertThat(reading.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .extracting(Finding::fault)
                .containsExactly(FileFault.NO_QUESTION);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void examplesAreQuestionsOfEveryKind(boolean english) throws IOException {
        byte[] bytes;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template(english)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.setSheetName(book.getSheetIndex(KnownSheet.EXAMPLES.title(english)), "2026");
            book.write(out);
            bytes = out.toByteArray();
        }
        Reading reading = Formats.read(new Upload("t.xlsx", bytes), Effort.NONE);
        assertThat(reading.findings().stream().filter(finding -> finding.severity() != Severity.NOTE))
                .isEmpty();
        assertThat(reading.questions().stream()
                        .map(question -> question.content().kind()))
                .containsExactlyElementsOf(
                        Arrays.stream(QuestionKind.values()).map(Tagged::tag).toList());
    }

    @Test
    void everyWordOfAKindIsKnown() throws IOException {
        for (QuestionKind kind : QuestionKind.values()) {
            for (String language : List.of("zh", "en")) {
                String label = properties("question", language).getProperty("question.kind." + kind.tag());
                assertThat(KindWords.of(label)).as(label).contains(kind);
            }
            assertThat(KindWords.of(KindWords.word(kind, false))).contains(kind);
            assertThat(KindWords.of(KindWords.word(kind, true))).contains(kind);
            assertThat(KindWords.of(kind.tag())).contains(kind);
        }
    }

    @Test
    void mistakesAreMarkedInTheirCells() throws IOException {
        byte[] bytes = Sheets.xlsx(book -> Sheets.fill(
                book.createSheet("党史"),
                List.of(List.of("题型", "题干", "答案"), List.of(), List.of("判断题", "=甲", "也许"), List.of("判断题", "乙", "对"))));
        XSSFWorkbook marked = marked(Formats.read(new Upload("a.xlsx", bytes), Effort.NONE));
        XSSFSheet sheet = marked.getSheet("党史");
        Cell wrong = sheet.getRow(2).getCell(2);
        assertThat(wrong.getStringCellValue()).isEqualTo("也许");
        assertThat(wrong.getCellComment().getString().getString())
                .contains("也许")
                .contains("对");
        assertThat(wrong.getCellStyle().getFillForegroundColor())
                .isNotEqualTo(sheet.getRow(3).getCell(2).getCellStyle().getFillForegroundColor());
        assertThat(sheet.getRow(3).getCell(2).getCellComment()).isNull();
        XSSFSheet problems = marked.getSheet("问题");
        assertThat(problems.getLastRowNum()).isEqualTo(1);
        assertThat(problems.getRow(1).getCell(2).getStringCellValue()).isEqualTo("3");
        assertThat(problems.getRow(1).getCell(3).getStringCellValue()).isEqualTo("C");
    }

    @Test
    void markedTableIsReadAgainAfterMending() throws IOException {
        String csv = "题型,题干,答案\n判断题,'=甲,也许\n";
        XSSFWorkbook marked = marked(Formats.readText(csv, Effort.NONE));
        Row row = marked.getSheetAt(0).getRow(1);
        row.removeCell(row.getCell(2));
        row.createCell(2).setCellValue("错");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        marked.write(out);
        Reading mended = Formats.read(new Upload("a.xlsx", out.toByteArray()), Effort.NONE);
        assertThat(mended.questions().getFirst().content().stem().zh()).isEqualTo("=甲");
        assertThat(mended.findings().stream().filter(finding -> finding.severity() != Severity.NOTE))
                .isEmpty();
    }

    @Test
    void rowsThatHoldNothingCostNothing() throws IOException {
        Reading reading = Formats.read(
                new Upload(
                        "a.xlsx",
                        Sheets.rawXlsx(Sheets.sheetXml(
                                Sheets.row(2, "题型", "题干", "其他", "答案") + Sheets.row(1_048_576, "判断", "甲", "", "也许")))),
                Effort.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedSheets.write(reading, false, words("zh"), out);
        assertThat(out.size()).isLessThan(20_000);
        XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
        assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(2);
        assertThat(sheet.getRow(1_048_575).getCell(3).getCellComment()).isNotNull();
    }

    private static XSSFWorkbook marked(Reading reading) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedSheets.write(reading, false, words("zh"), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static byte[] template(boolean english) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetTemplate.write(english, words(english ? "en" : "zh"), out);
        return out.toByteArray();
    }

    private static Wording words(String language) throws IOException {
        Properties words = properties("format", language);
        return (key, values) -> {
            String pattern = words.getProperty(key);
            assertThat(pattern).as(key).isNotNull();
            return values.length == 0 ? pattern : MessageFormat.format(pattern, values);
        };
    }

    private static Properties properties(String file, String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/words/" + file + "." + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
