package org.dushuban.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dushuban.support.Sheets;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final TableLimits LIMITS = new TableLimits(1_000_000, 20_000_000, 1_000, 20, 100, 50_000);

    @Test
    void allSheetsThatAPersonSeesAreRead() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheets.fill(book.createSheet("单选题"), List.of(List.of("a"), List.of(), List.of("", "b")));
            Sheets.fill(book.createSheet("hidden"), List.of(List.of("x")));
            Sheets.fill(book.createSheet("very"), List.of(List.of("y")));
            book.createSheet("空");
            Sheets.fill(book.createSheet("多选题"), List.of(List.of("c")));
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(Tables.xlsx(bytes, LIMITS))
                .containsExactly(
                        new Table("单选题", List.of(new SheetRow(1, List.of("a")), new SheetRow(3, List.of("", "b")))),
                        new Table("空", List.of()),
                        new Table("多选题", List.of(new SheetRow(1, List.of("c")))));
        assertThat(Tables.firstSheet(bytes, LIMITS).sheet()).isEqualTo("单选题");
    }

    @Test
    void thereIsNoEndOfCharactersThatXmlWritesAsReferences() {
        TableLimits limits = new TableLimits(10_000_000, 20_000_000, 1_000, 20, 30_000, 2_000_000);
        String cell = "&<".repeat(10_000);
        List<List<String>> rows = IntStream.range(0, 20)
                .mapToObj(row -> List.of(cell + row, row + cell))
                .toList();
        assertThat(Tables.xlsx(Sheets.xlsx(rows), limits).getFirst().rows())
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.cells().getFirst()).startsWith(cell));

        String inline = cell.replace("&", "&amp;").replace("<", "&lt;");
        String raw = IntStream.rangeClosed(1, 20)
                .mapToObj(row -> Sheets.row(row, inline))
                .collect(Collectors.joining());
        List<Table> tables = Tables.xlsx(Sheets.rawXlsx(Sheets.sheetXml(raw)), limits);
        assertThat(tables.getFirst().rows()).hasSize(20);
    }

    @Test
    void whatOtherSheetsHoldDoesNotMatterToTheFirst() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheets.fill(book.createSheet("a"), List.of(List.of("1")));
            Sheets.fill(book.createSheet("b"), Collections.nCopies(1_000, List.of("1")));
        });
        assertThat(Tables.firstSheet(bytes, LIMITS).rows()).hasSize(1);
        BadTableException bad = bad(() -> Tables.xlsx(bytes, LIMITS));
        assertThat(bad.fault()).isEqualTo(Fault.TOO_MANY_ROWS);
        assertThat(bad.sheet()).isEqualTo("b");
        assertThat(bad.row()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void aWorkbookWithAPasswordIsToldApartFromAnOldOne(EncryptionMode mode)
            throws IOException, GeneralSecurityException, InvalidFormatException {
        byte[] locked = locked(mode, Sheets.xlsx(List.of(List.of("a"))));
        assertThat(Tables.isWorkbook(locked)).isTrue();
        assertThat(bad(() -> Tables.xlsx(locked, LIMITS)).fault()).isEqualTo(Fault.PASSWORD);
        byte[] old = old("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Tables.isWorkbook(old)).isTrue();
        assertThat(bad(() -> Tables.xlsx(old, LIMITS)).fault()).isEqualTo(Fault.OLD_EXCEL);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongCellIsAFaultAndNeverCut(boolean csv) {
        String fits = "题".repeat(100);
        String begins = "😀".repeat(40);
        List<List<String>> rows = List.of(List.of("a", "b"), List.of("c", fits), List.of("", begins + "x".repeat(21)));
        BadTableException bad = bad(() -> read(csv, rows));
        assertThat(bad.fault()).isEqualTo(Fault.CELL_TOO_LONG);
        assertThat(bad.row()).isEqualTo(3);
        assertThat(bad.column()).isEqualTo(1);
        assertThat(bad.value()).isEqualTo(begins + "…");
        assertThat(read(csv, rows.subList(0, 2)).rows().getLast().cell(1)).isEqualTo(fits);
    }

    private static Table read(boolean csv, List<List<String>> rows) {
        String text = rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
        return csv
                ? Tables.csv("x.csv", text.getBytes(StandardCharsets.UTF_8), LIMITS)
                : Tables.firstSheet(Sheets.xlsx(rows), LIMITS);
    }

    @Test
    void aFileThatIsTooBigIsCalledThatAndNotItsLongestCell() {
        String text = "x".repeat(101) + "\n" + "y".repeat(50_000);
        assertThat(fault(text)).isEqualTo(Fault.TOO_BIG);
    }

    @Test
    void everyLimitHolds() {
        assertThat(fault("x\n".repeat(1_001))).isEqualTo(Fault.TOO_MANY_ROWS);
        assertThat(fault("x,".repeat(21))).isEqualTo(Fault.TOO_MANY_COLUMNS);
        assertThat(fault(" ".repeat(50_001))).isEqualTo(Fault.TOO_BIG);
        assertThat(fault("\n".repeat(1_000_001))).isEqualTo(Fault.TOO_BIG);
        assertThat(fault("a,\"b")).isEqualTo(Fault.QUOTE_OPEN);
        assertThat(fault("a\0b")).isEqualTo(Fault.UNREADABLE);
        assertThat(bad(() -> Tables.xlsx(new byte[0], LIMITS)).fault()).isEqualTo(Fault.UNREADABLE);
        assertThat(Tables.csv("x.csv", new byte[0], LIMITS).rows()).isEmpty();
    }

    @Test
    void aSheetThatRepeatsItselfIsNoBomb() {
        byte[] bytes = Sheets.rawXlsx(Sheets.sheetXml(IntStream.rangeClosed(1, 1_000)
                .mapToObj(row -> Sheets.row(row, "1").replace("1</t>", "1</t>" + " ".repeat(1_000)))
                .collect(Collectors.joining())));
        assertThat(bytes.length).isLessThan(20_000);
        assertThat(Tables.firstSheet(bytes, LIMITS).rows()).hasSize(1_000);
    }

    @Test
    void onePartThatIsManySheetsIsReadOnlyAsOftenAsMayBe() {
        Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(" ".repeat(1_000_000)));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (_, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replaceFirst("<sheet [^>]*>", "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>".repeat(10_000))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(bad(() -> Tables.xlsx(Sheets.zip(parts), LIMITS)).fault()).isEqualTo(Fault.TOO_BIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-7", "x"})
    void rowsThatGoBackAreUnreadable(String number) {
        String rows = Sheets.row(1, "a") + Sheets.row(2, "b").replace("r=\"2\"", "r=\"" + number + "\"");
        assertThat(bad(() -> Tables.firstSheet(Sheets.rawXlsx(Sheets.sheetXml(rows)), LIMITS))
                        .fault())
                .isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void aSheetMayClaimToBeHuge() {
        String xml = Sheets.sheetXml(Sheets.row(1, "a") + Sheets.row(1_048_576, "b"))
                .replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
        assertThat(Tables.firstSheet(Sheets.rawXlsx(xml), LIMITS).rows())
                .extracting(SheetRow::number)
                .containsExactly(1, 1_048_576);
    }

    @Test
    void entitiesAreNeitherFetchedNorExpanded() {
        for (String entity : List.of("SYSTEM \"file:///etc/hostname\"", "\"" + "x".repeat(1_000) + "\"")) {
            String xml = Sheets.sheetXml(Sheets.row(1, "&e;"))
                    .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e " + entity + ">]>");
            assertThat(bad(() -> Tables.xlsx(Sheets.rawXlsx(xml), LIMITS)).fault())
                    .isEqualTo(Fault.UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b,c;d\n1;2,3;4", "\n \n\"x,y,z\";b;c\n1;2", "\"q\n,,,\";b\n1;2", "sep=;\na;b"})
    void theDelimiterIsTheOneOfTheFirstRowThatHoldsAnything(String text) {
        assertThat(Tables.csv("x", text.getBytes(StandardCharsets.UTF_8), LIMITS)
                        .rows()
                        .getLast()
                        .cells())
                .hasSizeGreaterThan(1)
                .noneMatch(cell -> cell.contains(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml"
            })
    void aWorkbookWithoutAPartItNeedsIsUnreadable(String part) {
        Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(Sheets.row(1, "a")));
        parts.remove(part);
        assertThat(bad(() -> Tables.xlsx(Sheets.zip(parts), LIMITS)).fault()).isEqualTo(Fault.UNREADABLE);
        parts.put(part, new byte[0]);
        assertThat(bad(() -> Tables.xlsx(Sheets.zip(parts), LIMITS)).fault()).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void aDamagedWorkbookIsATableOrAFaultAndNothingElse() {
        long seed = 1_921;
        Random random = new Random(seed);
        String good = Sheets.sheetXml(Sheets.row(1, "a", "b")
                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>40000</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>");
        for (int run = 0; run < Thorough.orElse(500, 150); run++) {
            Map<String, byte[]> parts = Sheets.parts(good);
            String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            parts.computeIfPresent(name, (_, xml) -> damaged(random, xml));
            try {
                assertThat(Tables.xlsx(Sheets.zip(parts), LIMITS)).isNotEmpty();
            } catch (BadTableException e) {
                assertThat(e.fault()).as("seed %d, run %d", seed, run).isNotNull();
            }
        }
    }

    private static byte[] damaged(Random random, byte[] xml) {
        byte[] damaged = xml.clone();
        int from = random.nextInt(xml.length);
        int to = random.nextInt(xml.length);
        int length = random.nextInt(Math.min(20, xml.length - Math.max(from, to)) + 1);
        System.arraycopy(xml, from, damaged, to, length);
        return random.nextBoolean() ? damaged : Arrays.copyOf(damaged, Math.max(from, 1));
    }

    private static Fault fault(String csv) {
        return bad(() -> Tables.csv("x.csv", csv.getBytes(StandardCharsets.UTF_8), LIMITS))
                .fault();
    }

    private static BadTableException bad(ThrowingCallable read) {
        return catchThrowableOfType(BadTableException.class, read);
    }

    private static byte[] locked(EncryptionMode mode, byte[] xlsx)
            throws IOException, GeneralSecurityException, InvalidFormatException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("七一");
            try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(xlsx));
                    var data = encryptor.getDataStream(file)) {
                book.save(data);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] old(byte[] content) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(content), "Workbook");
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
