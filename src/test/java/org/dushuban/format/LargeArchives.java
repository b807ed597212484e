package org.dushuban.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.Sheets;

/** Large workbooks, documents and packages: few bytes that unpack to many, or many that do not pack. */
final class LargeArchives {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String WORD_END = "</w:body></w:document>";
    private static final String HEADINGS = Sheets.row(1, "题型", "题干", "选项A", "选项B", "答案");

    /** Near what an archive may unpack to. */
    private static final int WORKBOOK = 98_000_000;

    private static final int PART = 31_900_000;

    private LargeArchives() {}

    static List<LargeInput> all() {
        return Stream.of(workbooks(), documents(), packages())
                .flatMap(List::stream)
                .toList();
    }

    private interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static List<LargeInput> workbooks() {
        return List.of(
                sheet("workbook of small cells", i -> "<row>" + "<c><v>1</v></c>".repeat(190) + "</row>"),
                sheet(
                        "workbook of inline cells",
                        i -> "<row>" + "<c t=\"inlineStr\"><is><t>a</t></is></c>".repeat(190) + "</row>"),
                sheet("workbook of empty rows", _ -> "<row/>"),
                sheet("workbook of rows with one cell", i -> "<row><c><v>1</v></c></row>"),
                sheet(
                        "workbook of questions",
                        i ->
                                "<row><c t=\"inlineStr\"><is><t>判断</t></is></c><c t=\"inlineStr\"><is><t>甲</t></is></c><c/><c/><c t=\"inlineStr\"><is><t>对</t></is></c></row>"),
                sheet(
                        "workbook of faults",
                        i -> "<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"inlineStr\"><is><t>" + "乙".repeat(280)
                                + "</t></is></c></row>"),
                sheet(
                        "workbook of cells as long as may be",
                        i -> "<row><c/><c t=\"inlineStr\"><is><t>" + "甲".repeat(32_000) + "</t></is></c></row>"),
                sheet("workbook of one long cell", i -> i == 0 ? "<row><c t=\"inlineStr\"><is><t>" : "甲".repeat(1_000)),
                sheet("workbook of runs in one cell", i -> i == 0 ? "<row><c t=\"inlineStr\"><is>" : "<r><t>a</t></r>"),
                sheet("workbook of depth", i -> "<a>"),
                sheet("workbook of one attribute", i -> i == 0 ? "<row a=\"" : "a".repeat(1_000)),
                sheet("workbook of dates", i -> "<row>" + "<c s=\"1\"><v>43831.123</v></c>".repeat(190) + "</row>"),
                sheet("workbook of long figures", i -> "<row><c><v>" + "1".repeat(3_000) + "</v></c></row>"),
                sheet(
                        "workbook of formulas",
                        i -> "<row>" + "<c t=\"str\"><f>A1</f><v>a</v></c>".repeat(190) + "</row>"),
                sheet(
                        "workbook of joined cells",
                        i -> i == 0 ? "</sheetData><mergeCells>" : "<mergeCell ref=\"A1:B2\"/>"),
                strings("workbook of different texts", i -> "<si><t>" + i + "</t></si>"),
                strings("workbook of empty texts", i -> "<si/>"),
                strings("workbook of long texts", i -> "<si><t>" + i + "甲".repeat(30_000) + "</t></si>"),
                strings("workbook of readings", i -> "<si><t>a</t><rPh><t>b</t></rPh></si>"),
                new LargeInput("workbook of one long text in every cell", "xlsx", () -> shared()),
                new LargeInput("workbook of sheets", "xlsx", () -> sheets()),
                new LargeInput(
                        "workbook of styles",
                        "xlsx",
                        () -> part(
                                "xl/styles.xml",
                                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>",
                                _ -> "<xf/>",
                                "</cellXfs></styleSheet>",
                                1_990_000)),
                new LargeInput(
                        "workbook of formats",
                        "xlsx",
                        () -> part(
                                "xl/styles.xml",
                                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>",
                                i -> "<numFmt numFmtId=\"" + i + "\" formatCode=\"0\"/>",
                                "</numFmts></styleSheet>",
                                1_990_000)),
                new LargeInput(
                        "workbook of relations",
                        "xlsx",
                        () -> part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
                                i -> "<Relationship Id=\"r" + i + "\" Type=\"t\" Target=\"x" + i + "\"/>",
                                "</Relationships>",
                                1_990_000)),
                new LargeInput(
                        "workbook of content types",
                        "xlsx",
                        () -> part(
                                "[Content_Types].xml",
                                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
                                i -> "<Override PartName=\"/x" + i + "\" ContentType=\"a/b\"/>",
                                "</Types>",
                                1_990_000)),
                new LargeInput(
                        "workbook of small parts",
                        "xlsx",
                        () -> smallParts(9_900, i -> "xl/media/" + i, Sheets.parts(Sheets.sheetXml(HEADINGS)))),
                new LargeInput(
                        "workbook with noise",
                        "xlsx",
                        () -> noisy(Sheets.parts(Sheets.sheetXml(HEADINGS)), "xl/media/a")));
    }

    private static List<LargeInput> documents() {
        return List.of(
                document("document of empty paragraphs", _ -> "<w:p/>"),
                document("document of letters", _ -> "<w:p><w:r><w:t>a</w:t></w:r></w:p>"),
                document(
                        "document of questions",
                        _ -> "<w:p><w:r><w:t>1.a(A)</w:t></w:r></w:p><w:p><w:r><w:t>A.b</w:t></w:r></w:p>"),
                document("document of runs", i -> i == 0 ? "<w:p>" : "<w:r><w:t>a</w:t></w:r>"),
                document("document of one word", i -> i == 0 ? "<w:p><w:r><w:t>" : "甲".repeat(1_000)),
                document(
                        "document of long paragraphs",
                        _ -> "<w:p><w:r><w:t>" + "甲".repeat(90_000) + "</w:t></w:r></w:p>"),
                document("document of breaks", _ -> "<w:p>" + "<w:r><w:br/></w:r>".repeat(9_000) + "</w:p>"),
                document(
                        "document of comments in lines",
                        _ -> "<w:p><w:r><w:t>" + "a".repeat(4_000_000) + "</w:t>"
                                + "<w:commentReference/>".repeat(90_000) + "</w:r></w:p>"),
                document(
                        "document of rows",
                        _ -> "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>".repeat(9_000) + "</w:tr></w:tbl>"),
                document(
                        "document of tables in tables",
                        _ -> "<w:tbl><w:tr><w:tc>".repeat(19) + "</w:tc></w:tr></w:tbl>".repeat(19)),
                document(
                        "document of boxes in boxes",
                        _ -> "<w:p><w:r><w:pict>".repeat(19) + "</w:pict></w:r></w:p>".repeat(19)),
                document("document of depth", _ -> "<w:p>"),
                document(
                        "document of underlined blanks",
                        _ -> "<w:p>" + "<w:r><w:rPr><w:u/></w:rPr><w:t>    </w:t></w:r>".repeat(2_000) + "</w:p>"),
                document(
                        "document of numbers",
                        _ ->
                                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"),
                document(
                        "document of pictures",
                        _ -> "<w:p><w:r><w:drawing><a:blip r:embed=\"r1\"/></w:drawing></w:r></w:p>"
                                .replace("a:", "")
                                .replace("r:", "")),
                new LargeInput(
                        "document of numberings",
                        "docx",
                        () -> zip(zip -> {
                            put(
                                    zip,
                                    DOCUMENT,
                                    WORD,
                                    _ -> "<w:p><w:pPr><w:pStyle w:val=\"s1\"/></w:pPr></w:p>",
                                    WORD_END,
                                    PART);
                            put(
                                    zip,
                                    "word/numbering.xml",
                                    "<w:numbering xmlns:w=\"w\">",
                                    i -> "<w:abstractNum w:abstractNumId=\"" + i
                                            + "\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\""
                                            + i + "\"><w:abstractNumId w:val=\"" + i + "\"/></w:num>",
                                    "</w:numbering>",
                                    PART);
                            put(
                                    zip,
                                    "word/styles.xml",
                                    "<w:styles xmlns:w=\"w\">",
                                    i -> "<w:style w:styleId=\"s" + i + "\"><w:basedOn w:val=\"s" + (i + 1)
                                            + "\"/></w:style>",
                                    "</w:styles>",
                                    PART);
                        })),
                new LargeInput(
                        "document of long numbers",
                        "docx",
                        () -> zip(zip -> {
                            put(
                                    zip,
                                    DOCUMENT,
                                    WORD,
                                    _ ->
                                            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>",
                                    WORD_END,
                                    PART);
                            put(
                                    zip,
                                    "word/numbering.xml",
                                    "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"",
                                    _ -> "%1",
                                    "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
                                    200_000);
                        })),
                new LargeInput(
                        "document of relations",
                        "docx",
                        () -> zip(zip -> {
                            put(zip, DOCUMENT, WORD, _ -> "<w:p><w:r><w:t>a</w:t></w:r></w:p>", WORD_END, 1_000_000);
                            put(
                                    zip,
                                    "word/_rels/document.xml.rels",
                                    "<Relationships>",
                                    i -> "<Relationship Id=\"r" + i + "\" Type=\"/image\" Target=\"media/" + i + "\"/>",
                                    "</Relationships>",
                                    PART);
                        })),
                new LargeInput(
                        "document of three large parts",
                        "docx",
                        () -> zip(zip -> {
                            put(zip, DOCUMENT, WORD, _ -> "<w:p><w:r><w:t>甲</w:t></w:r></w:p>", WORD_END, PART);
                            put(
                                    zip,
                                    "word/document2.xml",
                                    WORD,
                                    _ -> "<w:p><w:r><w:t>甲</w:t></w:r></w:p>",
                                    WORD_END,
                                    PART);
                            put(
                                    zip,
                                    "word/document3.xml",
                                    WORD,
                                    _ -> "<w:p><w:r><w:t>甲</w:t></w:r></w:p>",
                                    WORD_END,
                                    PART);
                        })),
                new LargeInput(
                        "document of large pictures",
                        "docx",
                        () -> zip(zip -> {
                            put(
                                    zip,
                                    DOCUMENT,
                                    WORD,
                                    i -> "<w:p><w:r><w:drawing><blip embed=\"r" + i % 24
                                            + "\"/></w:drawing></w:r></w:p>",
                                    WORD_END,
                                    1_000_000);
                            put(
                                    zip,
                                    "word/_rels/document.xml.rels",
                                    "<Relationships>",
                                    i -> "<Relationship Id=\"r" + i + "\" Type=\"/image\" Target=\"media/" + i
                                            + ".png\"/>",
                                    "</Relationships>",
                                    10_000);
                            for (int i = 0; i < 24; i++) {
                                entry(
                                        zip,
                                        "word/media/" + i + ".png",
                                        Arrays.copyOf(PictureSamples.drawn("png", 4, 4), 4_900_000));
                            }
                        })));
    }

    private static List<LargeInput> packages() {
        String item =
                "<assessmentItem identifier=\"i\"><responseDeclaration identifier=\"R\"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>%s<choiceInteraction responseIdentifier=\"R\"><simpleChoice identifier=\"A\">a</simpleChoice><simpleChoice identifier=\"B\">b</simpleChoice></choiceInteraction></itemBody></assessmentItem>";
        return List.of(
                new LargeInput(
                        "package of small items",
                        "zip",
                        () -> smallParts(
                                19_900,
                                i -> i + ".xml",
                                Map.of("imsmanifest.xml", manifest(19_900)),
                                item.formatted("a"))),
                new LargeInput(
                        "package of items without a list",
                        "zip",
                        () -> smallParts(19_900, i -> i + ".xml", Map.of(), item.formatted("a"))),
                new LargeInput("package of empty files", "zip", () -> smallParts(19_900, i -> i + ".xml", Map.of())),
                large("package of large items", 15, item.formatted("甲".repeat(2_600_000))),
                large("package of items of special characters", 15, item.formatted("*_[]".repeat(1_900_000))),
                large("package of items of paragraphs", 15, item.formatted("<p>a</p>".repeat(90_000))),
                large(
                        "package of items of nested text",
                        15,
                        item.formatted(("<div>".repeat(55) + "</div>".repeat(55)).repeat(1_700))),
                large(
                        "package of items of tables",
                        15,
                        item.formatted("<table><tr><td>a</td></tr></table>".repeat(30_000))),
                large(
                        "package of entries with one mapping",
                        12,
                        "<assessmentItem>" + LargeXml.mapped(30_000, 60_000) + "</assessmentItem>"),
                large("package of middling items", 1_000, item.formatted("<p>a</p>".repeat(15_000))),
                large("package of middling texts", 1_000, item.formatted("甲*".repeat(30_000))),
                large(
                        "package of tables in middling items",
                        1_000,
                        item.formatted("<table><tr><td>a</td></tr></table>".repeat(3_000))),
                new LargeInput(
                        "package with a large list",
                        "zip",
                        () -> zip(zip -> put(
                                zip,
                                "imsmanifest.xml",
                                "<manifest>",
                                i -> "<resource type=\"imsqti_item_xmlv2p1\" href=\"" + i + ".xml\"/>",
                                "</manifest>",
                                39_900_000))),
                new LargeInput(
                        "package with a list of what is outside",
                        "zip",
                        () -> zip(zip -> put(
                                zip,
                                "imsmanifest.xml",
                                "<manifest>",
                                i -> "<resource type=\"imsqti_item_xmlv2p1\" href=\"../" + i + ".xml\"/>",
                                "</manifest>",
                                39_900_000))),
                new LargeInput(
                        "package with much said in its list",
                        "zip",
                        () -> zip(zip -> put(
                                zip,
                                "imsmanifest.xml",
                                "<manifest>",
                                i -> "<resource type=\"imsqti_item_xmlv2p1\" href=\"" + i + ".xml\"><metadata><lom>"
                                        + "<general><keyword><string>a</string></keyword></general>".repeat(1_000)
                                        + "</lom></metadata></resource>",
                                "</manifest>",
                                39_900_000))),
                new LargeInput(
                        "package with folders in its list",
                        "zip",
                        () -> zip(zip -> put(
                                zip,
                                "imsmanifest.xml",
                                "<manifest>",
                                i -> "<resource type=\"imsqti_item_xmlv2p1\" href=\"" + "a/../".repeat(1_000) + i
                                        + ".xml\"/>",
                                "</manifest>",
                                39_900_000))),
                new LargeInput(
                        "package of pictures",
                        "zip",
                        () -> zip(zip -> {
                            entry(zip, "imsmanifest.xml", manifest(1));
                            entry(
                                    zip,
                                    "0.xml",
                                    item.formatted(LargeXml.numbered("<img src=\"%d.png\"/>", 25))
                                            .getBytes(StandardCharsets.UTF_8));
                            for (int i = 0; i < 24; i++) {
                                entry(zip, i + ".png", Arrays.copyOf(PictureSamples.drawn("png", 4, 4), 4_900_000));
                            }
                        })),
                new LargeInput("package of noise", "zip", () -> noisy(Map.of("imsmanifest.xml", manifest(1)), "0.xml")),
                new LargeInput(
                        "package of names",
                        "zip",
                        () -> smallParts(
                                150, i -> "a/".repeat(30_000) + i + ".xml", Map.of("imsmanifest.xml", manifest(1)))));
    }

    private static LargeInput sheet(String name, IntFunction<String> piece) {
        return new LargeInput(
                name,
                "xlsx",
                () -> part(
                        SHEET,
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + HEADINGS,
                        piece,
                        "</sheetData></worksheet>",
                        WORKBOOK));
    }

    private static LargeInput strings(String name, IntFunction<String> piece) {
        return new LargeInput(name, "xlsx", () -> withStrings(Sheets.sheetXml(HEADINGS), piece, WORKBOOK - 100_000));
    }

    private static byte[] shared() {
        String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(190) + "</row>";
        return withStrings(
                Sheets.sheetXml(HEADINGS + row.repeat(20_000)),
                i -> "<si><t>" + "甲".repeat(30_000) + "</t></si>",
                200_000);
    }

    private static byte[] withStrings(String sheet, IntFunction<String> piece, int size) {
        return zip(zip -> {
            for (Map.Entry<String, byte[]> part : Sheets.parts(sheet).entrySet()) {
                String xml = new String(part.getValue(), StandardCharsets.UTF_8);
                xml = xml.replace(
                        "<Override PartName=\"/xl/styles.xml\"",
                        "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\"");
                xml = xml.replace(
                        "<Relationship Id=\"rId2\"",
                        "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId2\"");
                entry(zip, part.getKey(), xml.getBytes(StandardCharsets.UTF_8));
            }
            put(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
                    piece,
                    "</sst>",
                    size);
        });
    }

    private static byte[] sheets() {
        return zip(zip -> {
            Map<String, byte[]> parts = Sheets.parts(Sheets.sheetXml(HEADINGS));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                String xml = new String(part.getValue(), StandardCharsets.UTF_8);
                String sheets = LargeXml.numbered("<sheet name=\"s%d\" sheetId=\"%1$d\" r:id=\"rId1\"/>", 40_000);
                entry(
                        zip,
                        part.getKey(),
                        xml.replace("</sheets>", sheets + "</sheets>").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static byte[] part(String name, String head, IntFunction<String> piece, String tail, int size) {
        return zip(zip -> {
            for (Map.Entry<String, byte[]> part :
                    Sheets.parts(Sheets.sheetXml(HEADINGS)).entrySet()) {
                if (!part.getKey().equals(name)) {
                    entry(zip, part.getKey(), part.getValue());
                }
            }
            put(zip, name, head, piece, tail, size);
        });
    }

    private static LargeInput document(String name, IntFunction<String> piece) {
        return new LargeInput(name, "docx", () -> zip(zip -> put(zip, DOCUMENT, WORD, piece, WORD_END, PART)));
    }

    private static LargeInput large(String name, int items, String item) {
        return new LargeInput(
                name,
                "zip",
                () -> zip(zip -> {
                    entry(zip, "imsmanifest.xml", manifest(items));
                    byte[] bytes = item.getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < items; i++) {
                        entry(zip, i + ".xml", bytes);
                    }
                }));
    }

    private static byte[] manifest(int items) {
        return ("<manifest><resources>"
                        + LargeXml.numbered("<resource type=\"imsqti_item_xmlv2p1\" href=\"%d.xml\"/>", items)
                        + "</resources></manifest>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] smallParts(
            int count, IntFunction<String> names, Map<String, byte[]> others, String... content) {
        byte[] bytes = String.join("", content).getBytes(StandardCharsets.UTF_8);
        return zip(zip -> {
            for (Map.Entry<String, byte[]> other : others.entrySet()) {
                entry(zip, other.getKey(), other.getValue());
            }
            for (int i = 0; i < count; i++) {
                entry(zip, names.apply(i), bytes);
            }
        });
    }

    private static byte[] noisy(Map<String, byte[]> others, String name) {
        byte[] noise = new byte[19_900_000];
        new Random(7).nextBytes(noise);
        return zip(zip -> {
            for (Map.Entry<String, byte[]> other : others.entrySet()) {
                entry(zip, other.getKey(), other.getValue());
            }
            entry(zip, name, noise);
        });
    }

    private static byte[] zip(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            content.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(
            ZipOutputStream zip, String name, String head, IntFunction<String> piece, String tail, int size)
            throws IOException {
        entry(zip, name, LargeInput.filled(head, piece, tail, size));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
