package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static final String TEXT = "编号,姓名,手机,支部\nD001,李明,13900000001,第一支部\nD002,王芳,,第二支部\n";

    private static final Random NOISE = new Random(1);

    static Stream<Arguments> encodings() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] little = {(byte) 0xFF, (byte) 0xFE};
        byte[] big = {(byte) 0xFE, (byte) 0xFF};
        return Stream.of(
                Arguments.of("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", joined(mark, TEXT.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("UTF-16LE", joined(little, TEXT.getBytes(StandardCharsets.UTF_16LE))),
                Arguments.of("UTF-16BE", joined(big, TEXT.getBytes(StandardCharsets.UTF_16BE))),
                Arguments.of("GB18030", TEXT.getBytes(Charset.forName("GB18030"))),
                Arguments.of("GBK", TEXT.getBytes(Charset.forName("GBK"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void csvIsReadInTheEncodingThatItHas(String name, byte[] bytes) {
        Roster roster = RosterReader.read("名册.csv", bytes);
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows())
                .containsExactly(
                        new RosterRow(
                                2,
                                Map.of(
                                        RosterColumn.NUMBER, "D001",
                                        RosterColumn.NAME, "李明",
                                        RosterColumn.PHONE, "13900000001",
                                        RosterColumn.UNIT, "第一支部")),
                        new RosterRow(
                                3,
                                Map.of(
                                        RosterColumn.NUMBER, "D002",
                                        RosterColumn.NAME, "王芳",
                                        RosterColumn.UNIT, "第二支部")));
    }

    @Test
    void rareCharactersOfGb18030AreKept() {
        byte[] bytes = "编号,姓名\n1,䶮𠮷\n".getBytes(Charset.forName("GB18030"));
        assertThat(RosterReader.read("x", bytes).rows().getFirst().cell(RosterColumn.NAME))
                .isEqualTo("䶮𠮷");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundOut(String delimiter) {
        String text = String.join(delimiter, "Member number", "Name", "Unit") + "\r\n"
                + String.join(delimiter, "1", "\"Li, \"\"the elder\"\"; Ming\tX\"", "\"A\nB\"") + "\r\n\r\n"
                + String.join(delimiter, "2", "Wang", "C");
        Roster roster = read(text);
        assertThat(roster.rows()).extracting(RosterRow::number).containsExactly(2, 4);
        assertThat(roster.rows().getFirst().cell(RosterColumn.NAME)).isEqualTo("Li, \"the elder\"; Ming\tX");
        assertThat(roster.rows().getFirst().cell(RosterColumn.UNIT)).isEqualTo("A\nB");
        assertThat(roster.rows().getLast().cell(RosterColumn.UNIT)).isEqualTo("C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编 号",
                "编\u3000号",
                " 编号* ",
                "\u00A0编号\u200B",
                "Member number",
                "member  NUMBER",
                "Ｍember number",
                "编号 Member number",
                "编号 / Member number",
                "党员编号"
            })
    void headingsAreKnownWhateverSurroundsThem(String heading) {
        assertThat(RosterColumn.of(heading)).contains(RosterColumn.NUMBER);
    }

    @Test
    void eachColumnIsKnownByTheHeadingOfTheTemplate() {
        for (RosterColumn column : RosterColumn.values()) {
            assertThat(RosterColumn.of(column.heading())).contains(column);
        }
        assertThat(RosterColumn.of("备注")).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrderBelowATitle() {
        Roster roster = read("北街道党员名册\n\n备注,Name,编号\nx,李明,7\n");
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.ignored()).containsExactly("备注");
        assertThat(roster.places().get(RosterColumn.NUMBER)).isEqualTo(new Roster.Place("C", "编号"));
        assertThat(roster.rows().getFirst())
                .isEqualTo(new RosterRow(4, Map.of(RosterColumn.NUMBER, "7", RosterColumn.NAME, "李明")));
    }

    @Test
    void whatIsWrongWithTheHeadingsIsToldAtOnce() {
        assertThat(faults(read("a,b\n1,2\n"))).containsExactly(RosterFault.NO_HEADINGS);
        assertThat(faults(read(""))).containsExactly(RosterFault.EMPTY);
        assertThat(faults(read("\uFEFF\n , \n"))).containsExactly(RosterFault.EMPTY);
        assertThat(faults(read("编号,手机\n1,2\n"))).containsExactly(RosterFault.COLUMN_MISSING);
        assertThat(faults(read("编号,姓名\n"))).containsExactly(RosterFault.NO_ROWS);
        Roster twice = read("编号,姓名,Name\n1,a,b\n");
        assertThat(twice.problems())
                .containsExactly(new RosterProblem("x.csv", 1, "C", "Name", "Name", RosterFault.HEADING_TWICE, "B"));
    }

    @Test
    void anOpenQuoteIsReportedWithItsRow() {
        Roster roster = read("编号,姓名\n1,李明\n2,\"王芳\n3,x\n");
        assertThat(roster.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(RosterFault.QUOTE_OPEN);
            assertThat(problem.row()).isEqualTo(3);
        });
    }

    @Test
    void anXlsxIsReadFromItsFirstVisibleSheet() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheets.fill(book.createSheet("hidden"), List.of(List.of("编号", "姓名"), List.of("9", "x")));
            Sheets.fill(book.createSheet("名册"), List.of(List.of("编号", "姓名"), List.of("1", "李明")));
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setActiveSheet(1);
        });
        Roster roster = RosterReader.read("a.xlsx", bytes);
        assertThat(roster.sheet()).isEqualTo("名册");
        assertThat(roster.rows().getFirst().cell(RosterColumn.NAME)).isEqualTo("李明");
    }

    @Test
    void numbersAndDatesOfExcelAreReadPlainly() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheet sheet = book.createSheet();
            Sheets.fill(sheet, List.of(List.of("编号", "姓名", "手机", "入党日期")));
            CellStyle american = book.createCellStyle();
            american.setDataFormat((short) 14);
            CellStyle chinese = book.createCellStyle();
            chinese.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
            CellStyle scientific = book.createCellStyle();
            scientific.setDataFormat((short) 11);
            for (int y = 1; y <= 2; y++) {
                Row row = sheet.createRow(y);
                row.createCell(0).setCellValue(1000.0 + y);
                row.createCell(1).setCellValue("李明");
                row.createCell(2).setCellValue(13900000001d);
                row.createCell(3).setCellValue(LocalDate.of(2020, 1, 5));
                row.getCell(2).setCellStyle(scientific);
                row.getCell(3).setCellStyle(y == 1 ? american : chinese);
            }
        });
        List<RosterRow> rows = RosterReader.read("a.xlsx", bytes).rows();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.cell(RosterColumn.PHONE)).isEqualTo("13900000001");
            assertThat(row.cell(RosterColumn.JOINED_ON)).isEqualTo("2020-01-05");
        });
        assertThat(rows.getFirst().cell(RosterColumn.NUMBER)).isEqualTo("1001");
    }

    @Test
    void datesOfOldMacsAreNotFourYearsOff() {
        byte[] bytes = Sheets.xlsx(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Sheet sheet = book.createSheet();
            Sheets.fill(sheet, List.of(List.of("编号", "姓名", "入党日期"), List.of("1", "李明")));
            CellStyle style = book.createCellStyle();
            style.setDataFormat((short) 14);
            sheet.getRow(1).createCell(2).setCellValue(42373);
            sheet.getRow(1).getCell(2).setCellStyle(style);
        });
        assertThat(RosterReader.read("a", bytes).rows().getFirst().cell(RosterColumn.JOINED_ON))
                .isEqualTo("2020-01-05");
    }

    @Test
    void aFormulaIsNeverComputed() {
        byte[] bytes = Sheets.rawXlsx(Sheets.sheetXml(Sheets.row(1, "编号", "姓名")
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>7</v></c>"
                + "<c r=\"B2\" t=\"str\"><f>1+1</f><v>李明</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><f>1+1</f></c><c r=\"B3\" t=\"e\"><v>#N/A</v></c></row>"));
        List<RosterRow> rows = RosterReader.read("a.xlsx", bytes).rows();
        assertThat(rows.getFirst())
                .isEqualTo(new RosterRow(2, Map.of(RosterColumn.NUMBER, "7", RosterColumn.NAME, "李明")));
        assertThat(rows.getLast().cell(RosterColumn.NUMBER)).isEmpty();
        assertThat(rows.getLast().cell(RosterColumn.NAME)).isEqualTo("#N/A");
    }

    @ParameterizedTest
    @ValueSource(shorts = {14, 27, 31, 36, 50, 57, 58})
    void datesOfEastAsianSpreadsheetsNeedNoWords(short format) {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheet sheet = book.createSheet();
            Sheets.fill(sheet, List.of(List.of("编号", "姓名", "入党日期"), List.of("1", "李明")));
            CellStyle style = book.createCellStyle();
            style.setDataFormat(format);
            sheet.getRow(1).createCell(2).setCellValue(LocalDate.of(2020, 1, 5));
            sheet.getRow(1).getCell(2).setCellStyle(style);
        });
        assertThat(RosterReader.read("a", bytes).rows().getFirst().cell(RosterColumn.JOINED_ON))
                .isEqualTo("2020-01-05");
    }

    @Test
    void leadingZerosThatTheCellShowsAreRead() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheet sheet = book.createSheet();
            Sheets.fill(sheet, List.of(List.of("编号", "姓名"), List.of("", "李明"), List.of("", "王芳")));
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("000000"));
            sheet.getRow(1).createCell(0).setCellValue(1234);
            sheet.getRow(1).getCell(0).setCellStyle(style);
            sheet.getRow(2).createCell(0).setCellValue(12345678);
            sheet.getRow(2).getCell(0).setCellStyle(style);
        });
        assertThat(RosterReader.read("a", bytes).rows())
                .extracting(row -> row.cell(RosterColumn.NUMBER))
                .containsExactly("001234", "12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docProps/core.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"})
    void aPartThatIsHeldInMemoryMustBeSmall(String part) {
        Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(Sheets.row(1, "编号", "姓名")));
        parts.put(part, new byte[2_000_001]);
        assertThat(faults(RosterReader.read("a.xlsx", Sheets.zip(parts)))).containsExactly(RosterFault.TOO_BIG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/pivotCache/pivotCacheRecords1.xml", "xl/embeddings/oleObject1.bin", "customXml/item1.xml"})
    void aPartThatIsNeverReadMayBeLong(String part) {
        Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(Sheets.row(1, "编号", "姓名") + Sheets.row(2, "1", "李明")));
        parts.put(part, new byte[20_000_000]);
        parts.computeIfPresent(
                "[Content_Types].xml",
                (_, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace(
                                "<Default ",
                                "<Default Extension=\"bin\" ContentType=\"a/b\"/><Default Extension=\"xml\" ContentType=\"a/c\"/><Default ")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(faults(RosterReader.read("a.xlsx", Sheets.zip(parts)))).isEmpty();
    }

    @Test
    void stylesMayStandAnywhereSinceTheyAreReadAsAStream() {
        Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(Sheets.row(1, "编号", "姓名") + Sheets.row(2, "1", "李明")));
        parts.put("xl/worksheets/styles.xml", parts.remove("xl/styles.xml"));
        for (String name : List.of("[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
            String xml = new String(parts.get(name), StandardCharsets.UTF_8)
                    .replace("/xl/styles.xml", "/xl/worksheets/styles.xml")
                    .replace("\"styles.xml", "\"worksheets/styles.xml");
            parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(faults(RosterReader.read("a.xlsx", Sheets.zip(parts)))).isEmpty();
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() {
        Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(Sheets.row(1, "编号", "姓名")));
        parts.put("xl/bomb.xml", new byte[200_000_000]);
        byte[] bytes = Sheets.zip(parts);
        assertThat(bytes).hasSizeLessThan(1_000_000);
        assertThat(faults(RosterReader.read("a.xlsx", bytes))).containsExactly(RosterFault.TOO_BIG);
    }

    @Test
    void oneLongTextReferredToFromEachCellIsRefused() {
        String rows = Sheets.row(1, "编号", "姓名")
                + IntStream.range(2, 20_000)
                        .mapToObj(y -> "<row r=\"" + y + "\"><c r=\"A" + y + "\" t=\"s\"><v>0</v></c></row>")
                        .collect(Collectors.joining());
        Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(rows));
        byte[] bytes = withSharedString(parts, noise(1_000_000));
        assertThat(faults(RosterReader.read("a.xlsx", bytes))).containsExactly(RosterFault.TOO_BIG);
    }

    /** Text that can hardly be packed, so that nothing but its own fault is found. */
    private static String noise(int length) {
        return NOISE.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] withSharedString(Map<String, byte[]> parts, String text) {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
        parts.compute(
                "[Content_Types].xml",
                (_, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type + "\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/sharedStrings.xml",
                ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + "<si><t>" + text
                                + "</t></si></sst>")
                        .getBytes(StandardCharsets.UTF_8));
        return Sheets.zip(parts);
    }

    @Test
    void externalEntitiesAreNotFetched() {
        String xml = Sheets.sheetXml(Sheets.row(1, "编号", "姓名") + Sheets.row(2, "1", "&secret;"))
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>");
        assertThat(faults(RosterReader.read("a.xlsx", Sheets.rawXlsx(xml)))).containsExactly(RosterFault.UNREADABLE);
    }

    @Test
    void entitiesThatGrowAreNotExpanded() {
        String xml = Sheets.sheetXml(Sheets.row(1, "编号", "姓名") + Sheets.row(2, "1", "&c;"))
                .replaceFirst(
                        "\\?>",
                        "?><!DOCTYPE x [<!ENTITY a \"" + "x".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000)
                                + "\"><!ENTITY c \"" + "&b;".repeat(1_000) + "\">]>");
        assertThat(faults(RosterReader.read("a.xlsx", Sheets.rawXlsx(xml)))).containsExactly(RosterFault.UNREADABLE);
    }

    @Test
    void aMillionColumnsAreRefused() {
        String row = IntStream.range(0, 1_000_000)
                .mapToObj(i -> "<c t=\"inlineStr\"><is><t>" + noise(8) + "</t></is></c>")
                .collect(Collectors.joining("", "<row r=\"1\">", "</row>"));
        assertThat(faults(RosterReader.read("a.xlsx", Sheets.rawXlsx(Sheets.sheetXml(row)))))
                .containsExactly(RosterFault.TOO_MANY_COLUMNS);
        assertThat(faults(read("编号,姓名\n" + "x,".repeat(1_000_000)))).containsExactly(RosterFault.TOO_MANY_COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZZZ1", "1", "Ä1", "A"})
    void strangeAddressesOfCellsDoNoHarm(String address) {
        String rows = Sheets.row(1, "编号", "姓名")
                + "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"" + address
                + "\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        assertThat(faults(RosterReader.read("a.xlsx", Sheets.rawXlsx(Sheets.sheetXml(rows)))))
                .containsExactly(RosterFault.UNREADABLE);
    }

    @Test
    void tooManyRowsAreRefused() {
        String text = "编号,姓名\n" + "1,x\n".repeat(20_001);
        assertThat(read(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(RosterFault.TOO_MANY_ROWS);
            assertThat(problem.detail()).isEqualTo("20000");
        });
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(faults(RosterReader.read("a.xlsx", new byte[10_000_001]))).containsExactly(RosterFault.TOO_BIG);
        assertThat(faults(RosterReader.read("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0})))
                .containsExactly(RosterFault.UNREADABLE);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThat(faults(RosterReader.read("a.xls", old))).containsExactly(RosterFault.OLD_EXCEL);
        byte[] good = Sheets.xlsx(List.of(List.of("编号", "姓名"), List.of("1", "x")));
        assertThat(faults(RosterReader.read("a.xlsx", Arrays.copyOf(good, good.length / 2))))
                .containsExactly(RosterFault.UNREADABLE);
        assertThat(faults(RosterReader.read(
                        "a.docx", Sheets.zip(Map.of("word/document.xml", new byte[] {'<', 'a', '/', '>'})))))
                .containsExactly(RosterFault.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"2020-01-05", "2020/1/5", "2020.1.5", "2020年1月5日", "２０２０年１月５日", "2020年 1月 5日", "20200105"})
    void datesAreReadAsPeopleWriteThem(String text) {
        assertThat(RosterCells.day(text)).contains(LocalDate.of(2020, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年1月", "2020-13-01", "2021-02-29", "5/1/2020", "43835", "昨天", "2020-1-5-7"})
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(RosterCells.day(text)).isEmpty();
    }

    @Test
    void namesPhonesAndStatesAreUnderstood() {
        assertThat(RosterCells.name(" 李\u3000 明 ")).isEqualTo("李明");
        assertThat(RosterCells.name("阿依古丽 · 买买提")).isEqualTo("阿依古丽·买买提");
        assertThat(RosterCells.name(" Ann   Lee ")).isEqualTo("Ann Lee");
        assertThat(RosterCells.phone("+86 139-0000-0001")).isEqualTo("+8613900000001");
        assertThat(RosterCells.phone("1.3900000001E10")).isEqualTo("13900000001");
        assertThat(RosterCells.state("正式 党员")).contains(MemberState.FULL);
        assertThat(RosterCells.state("Probationary Member")).contains(MemberState.PROBATIONARY);
        for (String word : RosterColumn.stateWords()) {
            assertThat(RosterCells.state(word)).isPresent();
        }
        assertThat(RosterCells.state("积极分子")).isEmpty();
    }

    private static Roster read(String text) {
        return RosterReader.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RosterFault> faults(Roster roster) {
        return roster.problems().stream().map(RosterProblem::fault).toList();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
