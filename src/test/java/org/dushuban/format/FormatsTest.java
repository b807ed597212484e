package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.dushuban.support.Questions;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, whatever it is called, and what is said of one that cannot be read. */
class FormatsTest {

    private static final List<List<String>> ROWS = List.of(List.of("题型", "题干", "答案"), List.of("判断题", "甲", "对"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "a.xml¦<?xml version='1.0'?><!-- x --><quiz><question/></quiz>¦MOODLE_XML",
                "a.txt¦<quiz>¦MOODLE_XML",
                "a.xml¦<!DOCTYPE quiz [<!ENTITY a 'b'>]> <quiz/>¦MOODLE_XML",
                "a.xml¦<imsqti:assessmentItem xmlns:imsqti='x'/>¦QTI",
                "a.xml¦<qti-assessment-item/>¦QTI",
                "a.txt¦::Title:: What? {=one ~two}¦GIFT",
                "a.txt¦What is 2+2? { =4 }¦GIFT",
                "a.txt¦The sun is hot.{T}¦GIFT",
                "a.txt¦[markdown]*甲* 是什么？¦GIFT",
                "a.txt¦[html]<b>甲</b>¦GIFT",
                "a.txt¦What?\\nA. one\\nB. two\\nANSWER: A¦AIKEN",
                "a.txt¦What?\\nA) one\\nB) two\\nANSWER: B¦AIKEN",
                "a.txt¦1. 党的一大在哪里召开？（A）\\nA. 上海\\nB. 北京¦TEXT",
                "a.txt¦集合 {1, 2} 有几个元素？¦TEXT",
                "a.txt¦<p>不是 XML¦TEXT",
                "a.gift¦What?¦GIFT",
                "a.txt¦题干,答案\\n甲,对¦CSV",
                "a.csv¦姓名\\n甲¦CSV"
            })
    void contentTellsTheFormat(String name, String text, Format format) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Detection.of(new Upload(name, bytes))).contains(format);
    }

    @Test
    void archivesAreToldByWhatIsInThem() {
        assertThat(Detection.of(zip("word/document.xml"))).contains(Format.DOCX);
        assertThat(Detection.of(zip("xl/workbook.xml"))).contains(Format.XLSX);
        assertThat(Detection.of(zip("imsmanifest.xml", "items/one.xml"))).contains(Format.QTI);
        assertThat(Detection.of(zip("one.xml"))).contains(Format.QTI);
        assertThat(Detection.of(zip("photo.jpg"))).isEmpty();
        assertThat(Detection.of(zip("[Content_Types].xml", "word/document2.xml")))
                .contains(Format.DOCX);
        assertThat(Detection.of(zip("mimetype", "content.xml", "styles.xml"))).isEmpty();
        assertThat(Detection.of(zip("META-INF/manifest.xml", "content.xml"))).isEmpty();
        assertThat(Detection.of(zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEmpty();
    }

    @Test
    void moodleInAnotherEncodingIsKnown() {
        byte[] utf16 = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><quiz/>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Detection.of(new Upload("a.xml", utf16))).contains(Format.MOODLE_XML);
    }

    @Test
    void wrongSuffixIsReadByContentAndTold() {
        Reading reading = read("题库.csv", Sheets.xlsx(ROWS));
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.findings())
                .containsExactly(new Finding(
                        Severity.WARNING, new Place.File(), FileFault.SUFFIX, "题库.csv", List.of(".xlsx"), 1));
    }

    @Test
    void filesThatCannotBeReadAreToldWhy() throws IOException, GeneralSecurityException {
        byte[] xlsx = Sheets.xlsx(ROWS);
        assertThat(only("a.xlsx", new byte[0])).isEqualTo(FileFault.EMPTY);
        assertThat(only("a.xlsx", new byte[Upload.MAX_BYTES + 1])).isEqualTo(FileFault.TOO_BIG);
        assertThat(only("a.xlsx", locked(xlsx))).isEqualTo(FileFault.PASSWORD);
        assertThat(only("a.xls", old())).isEqualTo(SheetFault.OLD_EXCEL);
        assertThat(only("a.doc", old())).isEqualTo(FileFault.UNKNOWN);
        assertThat(only("a.xlsx", Arrays.copyOf(xlsx, xlsx.length / 2))).isEqualTo(FileFault.DAMAGED);
        assertThat(only("a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileFault.UNKNOWN);
        assertThat(only("a.txt", new byte[] {1, 0, 2, 0})).isEqualTo(FileFault.UNKNOWN);
        assertThat(only("a.html", "<html></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFault.UNKNOWN);
        assertThat(only("a.xlsx", Sheets.xlsx(List.of(ROWS.getFirst())))).isEqualTo(FileFault.NO_QUESTION);
        assertThat(only("a.csv", "题干,答案\n\"甲,对".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SheetFault.QUOTE_OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx,DOCX,UNKNOWN",
        "a.doc,DOCX,UNKNOWN",
        "a.wps,DOCX,UNKNOWN",
        "a.ppt,XLSX,UNKNOWN",
        "a.xls,XLSX,OLD_EXCEL",
        "a.et,XLSX,OLD_EXCEL",
        "a.xlsx,XLSX,OLD_EXCEL"
    })
    void whatCannotBeSeenIntoIsCalledByItsName(String name, Format format, String fault)
            throws IOException, GeneralSecurityException {
        Reading old = read(name, old());
        assertThat(old.format()).isEqualTo(format);
        assertThat(old.findings())
                .extracting(finding -> ((Enum<?>) finding.fault()).name())
                .containsExactly(fault);
        Reading locked = read(name, locked(Sheets.xlsx(ROWS)));
        assertThat(locked.format()).isEqualTo(format);
        assertThat(locked.findings()).extracting(Finding::fault).containsExactly(FileFault.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"a.docx,DOCX", "a.xlsx,XLSX", "a.zip,QTI"})
    void damagedArchiveIsCalledByItsName(String name, Format format) {
        byte[] whole = Sheets.xlsx(ROWS);
        Reading reading = read(name, Arrays.copyOf(whole, whole.length / 2));
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.findings()).extracting(Finding::fault).containsExactly(FileFault.DAMAGED);
    }

    @Test
    void bombsCostNothing() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Sheets.parts(Sheets.sheetXml("")));
        parts.put("xl/sharedStrings.xml", new byte[120_000_000]);
        assertThat(only("a.xlsx", Sheets.zip(parts))).isEqualTo(FileFault.TOO_BIG);
    }

    @Test
    void hugeDimensionsCostNothing() {
        String dimension = "<dimension ref=\"A1:XFD1048576\"/>";
        byte[] bytes =
                Sheets.rawXlsx(Sheets.sheetXml(Sheets.row(1, "题型", "题干", "答案") + Sheets.row(1_048_576, "判断", "甲", "对"))
                        .replace("<sheetData>", dimension + "<sheetData>"));
        Reading reading = read("a.xlsx", bytes);
        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.questions().getFirst().place()).isEqualTo(new Place.Cell("Sheet1", 1_048_576, "", ""));
    }

    @Test
    void formulasAreWrittenAsTextsAndReadAgain() throws IOException {
        for (Format format : List.of(Format.XLSX, Format.CSV)) {
            List<FoundQuestion> questions = new ArrayList<>();
            for (String text : List.of("=1+1", "+1", "-1", "@a", "'=1", "''", "＝甲", "\t=1x")) {
                questions.add(question(text + "题"));
            }
            byte[] bytes = written(format, questions);
            assertThat(read("a." + format.suffix(), bytes).questions().stream()
                            .map(found -> found.content().stem().zh()))
                    .containsExactlyElementsOf(questions.stream()
                            .map(one -> one.content().stem().zh())
                            .toList());
            if (format == Format.CSV) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .contains(",'=1+1题")
                        .contains(",'-1题")
                        .contains(",''=1题");
            }
        }
    }

    @Test
    void whatATableCannotHoldIsLeftOutAndTold() throws IOException {
        List<Finding> losses = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Formats.write(
                Format.CSV,
                List.of(question("好的"), question("半个\uD83C字")).iterator(),
                _ -> Optional.empty(),
                out,
                losses::add);
        assertThat(read("a.csv", out.toByteArray()).questions()).hasSize(1);
        assertThat(losses)
                .containsExactly(new Finding(
                        Severity.NOTE, new Place.Named("半个\uD83C字"), SheetFault.CELL_UNFIT, "", List.of(), 1));
    }

    @Test
    void picturesThatDoNotGoWithTheTableAreTold() throws IOException {
        List<Finding> losses = new ArrayList<>();
        FoundQuestion shown = question("看图 ![图](/files/" + "a".repeat(64) + ")");
        Formats.write(
                Format.CSV, List.of(shown).iterator(), _ -> Optional.empty(), new ByteArrayOutputStream(), losses::add);
        assertThat(losses.stream().map(Finding::fault)).containsExactly(SheetFault.PICTURES);
    }

    @Test
    void formatsThatAreOnlyReadAreNotWritten() {
        assertThatThrownBy(() -> written(Format.AIKEN, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static FoundQuestion question(String stem) {
        return new FoundQuestion(
                new Place.File(),
                null,
                new QuestionContent.TrueFalse(LocalText.of(stem), true),
                null,
                List.of(),
                Set.of(),
                null,
                null,
                null);
    }

    private static byte[] written(Format format, List<FoundQuestion> questions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Formats.write(format, questions.iterator(), Questions::picture, out, _ -> {});
        return out.toByteArray();
    }

    private static Upload zip(String... names) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String name : names) {
            parts.put(name, new byte[] {'x'});
        }
        return new Upload("a.zip", Sheets.zip(parts));
    }

    private static Reading read(String name, byte[] bytes) {
        return Formats.read(new Upload(name, bytes), Effort.NONE);
    }

    /** The one error that a file has. */
    private static FormatFault only(String name, byte[] bytes) {
        Reading reading = read(name, bytes);
        assertThat(reading.questions()).isEmpty();
        List<FormatFault> faults = reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::fault)
                .toList();
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("a");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] locked(byte[] xlsx) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(xlsx));
                    var stream = encryptor.getDataStream(container)) {
                plain.save(stream);
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
