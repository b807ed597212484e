package org.dushuban.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dushuban.format.FileFault;
import org.dushuban.format.FormatFault;
import org.dushuban.format.PaperFault;
import org.dushuban.format.QtiFault;
import org.dushuban.format.SheetFault;
import org.dushuban.format.Upload;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.Sheets;

/** Files that mean harm, or are not what they say, none of which holds a question. */
final class HostileFiles {

    private static final String MAIN = "word/document.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String LIST = "imsmanifest.xml";

    /** More than any archive may unpack to. */
    private static final int BOMB = 140_000_000;

    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">%s]>
            """.formatted(entities());

    private static final String PASSWD = """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>
            """;

    /** @param fault why it is refused */
    record HostileFile(String what, FormatFault fault, Upload upload) {

        @Override
        public String toString() {
            return what;
        }
    }

    private HostileFiles() {}

    static List<HostileFile> all() throws IOException, GeneralSecurityException {
        List<List<HostileFile>> all =
                List.of(bombs(), entitiesInEach(), paths(), disguises(), locked(), broken(), longOnes());
        return all.stream().flatMap(List::stream).toList();
    }

    private static List<HostileFile> bombs() throws IOException {
        Map<String, byte[]> workbook = Sheets.parts(Sheets.sheetXml(""));
        return List.of(
                file("a bomb of texts", FileFault.TOO_BIG, "题目.xlsx", bomb(workbook, "xl/sharedStrings.xml")),
                file("a bomb of a sheet", FileFault.TOO_BIG, "题目.xlsx", bomb(without(workbook, SHEET), SHEET)),
                file("a bomb of a picture", FileFault.TOO_BIG, "题目.xlsx", bomb(workbook, "xl/media/image1.png")),
                file("a bomb of a document", FileFault.TOO_BIG, "题目.docx", bomb(Map.of(), MAIN)),
                file("a bomb of an item", FileFault.TOO_BIG, "题目.zip", bomb(Map.of(LIST, list("a.xml")), "a.xml")),
                file("a bomb of a list", FileFault.TOO_BIG, "题目.zip", bomb(Map.of(), LIST)),
                file("archives in archives", FileFault.UNKNOWN, "题目.zip", nested(6)),
                file(
                        "archives in a package",
                        QtiFault.MISSING_FILE,
                        "题目.zip",
                        Sheets.zip(parts(LIST, list("a.xml"), "inner.zip", nested(6)))));
    }

    private static List<HostileFile> entitiesInEach() {
        return List.of(
                file("laughs in Moodle XML", FileFault.DOCTYPE, "题目.xml", bytes(LAUGHS + moodle("&l9;"))),
                file("laughs in QTI", FileFault.DOCTYPE, "题目.xml", bytes(LAUGHS + item("&l9;"))),
                file("laughs in a package", FileFault.DOCTYPE, "题目.zip", zipped(LAUGHS + item("&l9;"))),
                file("laughs in a document", FileFault.DOCTYPE, "题目.docx", document(LAUGHS)),
                file("laughs in a sheet", FileFault.DAMAGED, "题目.xlsx", workbook(LAUGHS)),
                file("a file of the server in Moodle XML", FileFault.DOCTYPE, "题目.xml", bytes(PASSWD + moodle("&l9;"))),
                file("a file of the server in QTI", FileFault.DOCTYPE, "题目.xml", bytes(PASSWD + item("&l9;"))),
                file("a file of the server in a package", FileFault.DOCTYPE, "题目.zip", zipped(PASSWD + item("&l9;"))),
                file("a file of the server in a document", FileFault.DOCTYPE, "题目.docx", document(PASSWD)),
                file("a file of the server in a sheet", FileFault.DAMAGED, "题目.xlsx", workbook(PASSWD)));
    }

    private static List<HostileFile> paths() {
        return List.of(
                named("../a.xml"),
                named("a/../../b.xml"),
                named("/etc/a.xml"),
                named("..\\a.xml"),
                named("C:\\a.xml"),
                named("C:a.xml"),
                file("a name twice in a package", FileFault.UNSAFE_NAME, "题目.zip", twice()),
                file("a list that leads out", QtiFault.OUTSIDE, "题目.zip", listing("../../../etc/passwd")),
                file("a list that leads out by signs", QtiFault.OUTSIDE, "题目.zip", listing("%2e%2e/%2e%2e/etc/passwd")),
                file("a list of the disk", QtiFault.OUTSIDE, "题目.zip", listing("file:///etc/passwd")));
    }

    private static List<HostileFile> disguises() throws IOException {
        byte[] picture = PictureSamples.drawn("png", 40, 40);
        return List.of(
                file("a picture that is called a workbook", FileFault.UNKNOWN, "题目.xlsx", picture),
                file("a page that is called a workbook", FileFault.UNKNOWN, "题目.xls", bytes("<html><p>题干</p></html>")),
                file("a letter that is called a table", FileFault.UNKNOWN, "题目.csv", bytes("%PDF-1.7\n1 0 obj")),
                file("a program", FileFault.UNKNOWN, "题目.docx", bytes("\u007fELF\u0002\u0001\u0001\0\0\0\0")),
                file("an old workbook", SheetFault.OLD_EXCEL, "题目.xlsx", old()),
                file(
                        "a workbook without questions that is called a table",
                        FileFault.NO_QUESTION,
                        "题目.csv",
                        headings()));
    }

    private static List<HostileFile> locked() throws IOException, GeneralSecurityException {
        return List.of(
                file("a locked workbook", FileFault.PASSWORD, "题目.xlsx", encrypted(headings())),
                file("a locked document", FileFault.PASSWORD, "题目.docx", encrypted(document(""))),
                file("a locked package", FileFault.PASSWORD, "题目.zip", flagged(listing("a.xml"))));
    }

    private static List<HostileFile> broken() {
        byte[] workbook = headings();
        byte[] noise = new byte[100_000];
        new Random(11).nextBytes(noise);
        return List.of(
                file("an empty file", FileFault.EMPTY, "题目.xlsx", new byte[0]),
                file("a blank file", FileFault.NO_QUESTION, "题目.txt", bytes("\uFEFF \r\n\t\n")),
                file("half a workbook", FileFault.DAMAGED, "题目.xlsx", Arrays.copyOf(workbook, workbook.length / 2)),
                file("a sheet that ends early", FileFault.DAMAGED, "题目.xlsx", Sheets.rawXlsx("<worksheet><sheetData>")),
                file("noise", FileFault.UNKNOWN, "题目.bin", noise));
    }

    private static List<HostileFile> longOnes() {
        byte[] line = new byte[Upload.MAX_BYTES];
        Arrays.fill(line, (byte) 'a');
        byte[] cell = line.clone();
        byte[] headings = bytes("题型,题干,答案\n单选,");
        System.arraycopy(headings, 0, cell, 0, headings.length);
        return List.of(
                file("a line of 20 MB", PaperFault.LINE_TOO_LONG, "题目.txt", line),
                file("a cell of 20 MB", SheetFault.CELL_TOO_LONG, "题目.csv", cell));
    }

    private static HostileFile file(String what, FormatFault fault, String name, byte[] bytes) {
        return new HostileFile(what, fault, new Upload(name, bytes));
    }

    private static HostileFile named(String name) {
        return file(
                name + " in a package",
                FileFault.UNSAFE_NAME,
                "题目.zip",
                Sheets.zip(parts(LIST, list(name), name, bytes(item("a")))));
    }

    private static String entities() {
        StringBuilder entities = new StringBuilder();
        for (int i = 1; i < 10; i++) {
            entities.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        return entities.toString();
    }

    private static String moodle(String text) {
        return "<quiz><question type=\"essay\"><questiontext><text>" + text
                + "</text></questiontext></question></quiz>";
    }

    private static String item(String text) {
        return "<assessmentItem identifier=\"a\"><itemBody><p>" + text
                + "</p><extendedTextInteraction responseIdentifier=\"R\"/></itemBody></assessmentItem>";
    }

    private static byte[] zipped(String item) {
        return Sheets.zip(parts(LIST, list("a.xml"), "a.xml", bytes(item)));
    }

    private static byte[] listing(String address) {
        return Sheets.zip(parts(LIST, list(address)));
    }

    private static byte[] list(String address) {
        return bytes("<manifest><resources><resource type=\"imsqti_item_xmlv2p2\" href=\"" + address
                + "\"/></resources></manifest>");
    }

    private static byte[] document(String before) {
        return Sheets.zip(parts(MAIN, bytes(before + "<w:document xmlns:w=\"w\"><w:body/></w:document>")));
    }

    private static byte[] workbook(String before) {
        return Sheets.rawXlsx(before + "<worksheet><sheetData/></worksheet>");
    }

    private static byte[] headings() {
        return Sheets.xlsx(List.of(List.of("题型", "题干", "答案")));
    }

    private static Map<String, byte[]> without(Map<String, byte[]> parts, String name) {
        Map<String, byte[]> others = new LinkedHashMap<>(parts);
        others.remove(name);
        return others;
    }

    private static Map<String, byte[]> parts(Object... namesAndContents) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return parts;
    }

    private static byte[] bomb(Map<String, byte[]> parts, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < BOMB; written += blanks.length) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] nested(int depth) {
        byte[] inner = new byte[100_000];
        for (int i = 0; i < depth; i++) {
            inner = Sheets.zip(parts("a.zip", inner, "b.zip", inner, "c.zip", inner));
        }
        return inner;
    }

    /** The writer of the JDK refuses that, so one name is overwritten with the other. */
    private static byte[] twice() {
        String zip = new String(
                Sheets.zip(parts(LIST, list("a.xml"), "a.xml", bytes(item("a")), "b.xml", bytes(item("b")))),
                StandardCharsets.ISO_8859_1);
        return zip.replace("b.xml", "a.xml").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With the flag at each of its files that says it is encrypted (APPNOTE.TXT 4.4.4). */
    private static byte[] flagged(byte[] archive) {
        byte[] flagged = archive.clone();
        for (int i = 0; i + 10 < flagged.length; i++) {
            boolean signature = flagged[i] == 'P' && flagged[i + 1] == 'K';
            if (signature && flagged[i + 2] == 3) {
                flagged[i + 6] |= 1;
            } else if (signature && flagged[i + 2] == 1) {
                flagged[i + 8] |= 1;
            }
        }
        return flagged;
    }

    private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(file);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("题干");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
