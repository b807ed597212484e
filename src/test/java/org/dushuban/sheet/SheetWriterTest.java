package org.dushuban.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    private static final TableLimits LIMITS =
            new TableLimits(20_000_000, 100_000_000, 100_000, 60, TableLimits.CELL_OF_A_SPREADSHEET, 30_000_000);

    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "'",
            "\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "_x0041_",
            "_x005F_",
            "_",
            "x",
            "<b>&amp;",
            " ",
            "\u3000",
            "\u0001",
            "\uD83D",
            "\uFFFF",
            "😀",
            "一九二一",
            "1921",
            "007",
            "1e5",
            "＝",
            "\u00A0",
            "]]>",
            "A");

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        long seed = 20_211;
        Random random = new Random(seed);
        for (int run = 0; run < Thorough.orElse(40, 10); run++) {
            Table first = table("甲", random, true);
            Table second = table("乙", random, true);
            assertThat(Tables.xlsx(xlsx(List.of(first, second)), LIMITS))
                    .as("seed %d, run %d", seed, run)
                    .containsExactly(first, second);
        }
    }

    @Test
    void whatIsWrittenAsCsvIsReadAgain() throws IOException {
        long seed = 20_212;
        Random random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            Table table = table("x.csv", random, false);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (CsvWriter csv = new CsvWriter(out)) {
                for (List<String> row : all(table)) {
                    csv.row(row);
                }
            }
            List<SheetRow> rows = Tables.csv("x.csv", out.toByteArray(), LIMITS).rows().stream()
                    .map(row -> new SheetRow(
                            row.number(),
                            row.cells().stream().map(Formulas::unescape).toList()))
                    .toList();
            assertThat(rows).as("seed %d, run %d", seed, run).isEqualTo(table.rows());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋", "－", "＠"})
    void noCellIsEverComputed(String text) throws IOException {
        XSSFCell cell = sheet(text).getRow(0).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(Formulas.escape(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'=", "'''=", "'a", "a=", "1", "=", " ="})
    void escapingCanBeUndone(String text) {
        String escaped = Formulas.escape(text);
        assertThat(Formulas.unescape(escaped)).isEqualTo(text);
        assertThat(Formulas.looksLikeOne(escaped)).isFalse();
    }

    @Test
    void numbersStayText() throws IOException {
        XSSFCell cell = sheet("007").getRow(0).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void markedCellsAreColouredAndSayWhy() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter("题")) {
            writer.headings(List.of("题干", "答案"));
            writer.row(List.of("=1", "E"), Map.of(0, "像公式", 1, "没有选项 E", 2, "缺"));
            writer.write(out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheet("题");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            for (int column = 0; column < 3; column++) {
                XSSFCell cell = sheet.getRow(1).getCell(column);
                assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(column == 0);
            }
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("没有选项 E");
        }
    }

    @Tag("large")
    @Test
    void manyMarksCostLittle() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter("题")) {
            for (int row = 0; row < 5_000; row++) {
                writer.row(List.of("a"), Map.of(0, "b"));
            }
            writer.write(out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getCellComments()).hasSize(SheetWriter.REMARKS);
            assertThat(sheet.getRow(4_999).getCell(0).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }

    @Test
    void namesOfSheetsAreMadeToFit() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String name = "很长的名字".repeat(10);
        try (SheetWriter writer = new SheetWriter("a/b:c?")) {
            writer.sheet("A B C ");
            writer.sheet(name);
            writer.sheet(name);
            writer.sheet("");
            writer.write(out);
        }
        assertThat(Tables.xlsx(out.toByteArray(), LIMITS))
                .extracting(Table::sheet)
                .doesNotHaveDuplicates()
                .startsWith("a b c ", "A B C  2", name.substring(0, 31), name.substring(0, 29) + " 2")
                .hasSize(5);
    }

    @Test
    void aCellThatNoSpreadsheetHoldsIsRefused() throws IOException {
        try (SheetWriter writer = new SheetWriter("x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.row(List.of("x".repeat(32_768))));
        }
    }

    @Test
    void lettersNameColumnsAsSpreadsheetsDo() {
        assertThat(List.of(0, 25, 26, 701, 702, 16_383))
                .extracting(Columns::letters)
                .containsExactly("A", "Z", "AA", "ZZ", "AAA", "XFD");
        for (int column = 0; column < 16_384; column++) {
            assertThat(Columns.of(Columns.letters(column) + "1")).isEqualTo(column);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"选项A", "选项 A", "选项\u3000A", " 选项\u00A0a ", "选项ａ：", "（选项）A", "选\t项\u200BA"})
    void headingsAreTheSameWhateverSurroundsTheirLetters(String heading) {
        assertThat(Headings.letters(heading)).isEqualTo("选项a");
    }

    /** Printed and not asserted: it says what to expect of this machine, not whether the code is right. */
    @Tag("large")
    @Test
    void tenThousandRowsComeBackAsTheyWereWritten() throws IOException {
        Random random = new Random(3);
        List<SheetRow> rows = new ArrayList<>();
        for (int number = 1; number <= 10_000; number++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < 20; column++) {
                cells.add(column < 4 ? "单选题" : text(random, 12));
            }
            rows.add(new SheetRow(number, cells));
        }
        byte[] bytes = xlsx(List.of(new Table("题", rows)));
        assertThat(Tables.firstSheet(bytes, LIMITS).rows()).isEqualTo(rows);
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0x4E00, 0x5800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static XSSFSheet sheet(String cell) throws IOException {
        byte[] bytes = xlsx(List.of(new Table("x", List.of(new SheetRow(1, List.of(cell))))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getSheetAt(0);
        }
    }

    private static byte[] xlsx(List<Table> tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(tables.getFirst().sheet())) {
            all(tables.getFirst()).forEach(writer::row);
            for (Table table : tables.subList(1, tables.size())) {
                writer.sheet(table.sheet());
                all(table).forEach(writer::row);
            }
            writer.write(out);
        }
        return out.toByteArray();
    }

    /** The rows with the blank ones between them. */
    private static List<List<String>> all(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (SheetRow row : table.rows()) {
            rows.addAll(Collections.nCopies(row.number() - rows.size() - 1, List.of()));
            rows.add(row.cells());
        }
        return rows;
    }

    /** @param anything also what no text in UTF-8 can hold */
    private static Table table(String name, Random random, boolean anything) {
        List<SheetRow> rows = new ArrayList<>();
        int number = 0;
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            number += 1 + random.nextInt(2);
            List<String> cells = new ArrayList<>();
            for (int column = random.nextInt(5); column >= 0; column--) {
                String cell = cell(random, anything);
                cells.add(column == 0 && cell.isBlank() ? "x" : cell.isBlank() ? "" : cell);
            }
            rows.add(new SheetRow(number, cells));
        }
        return new Table(name, rows);
    }

    private static String cell(Random random, boolean anything) {
        StringBuilder cell = new StringBuilder();
        for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            cell.append(!anything && piece.equals("\uD83D") ? "?" : piece);
        }
        return cell.toString();
    }
}
