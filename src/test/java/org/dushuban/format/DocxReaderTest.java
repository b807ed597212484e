package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dushuban.format.Papers.contents;
import static org.dushuban.format.Papers.holds;
import static org.dushuban.format.Papers.multiple;
import static org.dushuban.format.Papers.notes;
import static org.dushuban.format.Papers.single;
import static org.dushuban.format.Papers.told;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dushuban.question.Blank;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.dushuban.support.PictureSamples;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxReaderTest {

    @Test
    void automaticNumbersAreRead() {
        Reading reading = read(document -> {
            BigInteger list = numbered(document, "chineseCounting:%1、", "decimal:%2.", "upperLetter:%3．");
            item(document, list, 0, "单项选择题（每题2分）");
            for (String stem : List.of("甲（A）", "乙（B）")) {
                item(document, list, 1, stem);
                item(document, list, 2, "一");
                item(document, list, 2, "二");
            }
            item(document, list, 0, "判断题");
            item(document, list, 1, "丙（×）");
        });
        assertThat(told(reading)).isEmpty();
        assertThat(contents(reading))
                .containsExactly(single("甲", 0, "一", "二"), single("乙", 1, "一", "二"), holds("丙", false));
        assertThat(reading.text()).isEqualTo("""
            一、 单项选择题（每题2分）
            1. 甲（A）
            A． 一
            B． 二
            2. 乙（B）
            A． 一
            B． 二
            二、 判断题
            1. 丙（×）
            """);
    }

    @Test
    void numbersAreWrittenAsWordShowsThem() {
        assertThat(List.of(
                        "chineseCounting",
                        "chineseCountingThousand",
                        "ideographDigital",
                        "ideographTraditional",
                        "chineseLegalSimplified",
                        "decimalEnclosedCircle",
                        "upperRoman",
                        "lowerLetter",
                        "decimalZero",
                        "decimalEnclosedParen",
                        "bullet",
                        "somethingNew"))
                .extracting(format -> DocxNumberFormat.write(format, 12))
                .containsExactly("十二", "十二", "一二", "乙", "拾贰", "⑫", "XII", "l", "12", "⑿", "", "12");
        assertThat(List.of(1, 10, 20, 101, 110, 345))
                .extracting(number -> DocxNumberFormat.write("chineseCounting", number))
                .containsExactly("一", "十", "二十", "一百零一", "一百一十", "三百四十五");
        assertThat(DocxNumberFormat.write("upperLetter", 28)).isEqualTo("BB");
    }

    @Test
    void tablesAreReadRowByRow() {
        Reading reading = read(document -> {
            paragraph(document, "1. 三大法宝包括（AC）");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("A. 统一战线");
            table.getRow(0).getCell(1).setText("B. 土地改革");
            table.getRow(1).getCell(0).setText("C. 武装斗争");
            table.getRow(1).getCell(1).setText("D. 整风运动");
        });
        assertThat(told(reading)).isEmpty();
        assertThat(contents(reading))
                .containsExactly(multiple("三大法宝包括", List.of(0, 2), "统一战线", "土地改革", "武装斗争", "整风运动"));
        assertThat(reading.text()).contains("A. 统一战线\tB. 土地改革\n");
    }

    @Test
    void picturesStandAtTheirPlaces() {
        byte[] drawn = PictureSamples.drawn("png", 20, 10);
        Reading reading = read(document -> {
            XWPFParagraph paragraph = paragraph(document, "1. 图中是哪座建筑？（A）");
            picture(paragraph.createRun(), drawn);
            paragraph(document, "A. 一大会址");
            paragraph(document, "B. 古田会议会址");
        });
        assertThat(told(reading)).isEmpty();
        assertThat(reading.pictures()).hasSize(1);
        String address = reading.pictures().keySet().iterator().next();
        assertThat(contents(reading))
                .containsExactly(single("图中是哪座建筑？（　　）![a.png](" + address + ")", 0, "一大会址", "古田会议会址"));
        assertThat(contents(Papers.read(String.valueOf(reading.text())))).isEqualTo(contents(reading));
    }

    @Test
    void pictureThatCannotBeShownIsTold() {
        Reading reading = read(document -> {
            XWPFParagraph paragraph = paragraph(document, "1. 甲（√）");
            picture(paragraph.createRun(), "no picture".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(told(reading)).containsExactly("docx-picture: 1. 甲（√）");
    }

    @Test
    void underlinedSpacesAreBlanks() {
        Reading reading = read(document -> {
            paragraph(document, "一、填空题");
            XWPFParagraph empty = paragraph(document, "1. 党的一大在");
            underlined(empty, "      ");
            empty.createRun().setText("召开。答案：上海");
            XWPFParagraph filled = paragraph(document, "2. 后转移到");
            underlined(filled, " ");
            underlined(filled, "嘉兴 ");
            filled.createRun().setText("。");
        });
        assertThat(contents(reading))
                .containsExactly(
                        new QuestionContent.FillIn(LocalText.of("党的一大在[[1]]召开。"), List.of(Blank.of("上海"))),
                        new QuestionContent.FillIn(LocalText.of("后转移到[[1]]。"), List.of(Blank.of("嘉兴"))));
        assertThat(told(reading)).containsExactly("paper-blanks-filled: __");
    }

    @Test
    void emphasisIsDroppedWithANote() {
        Reading reading = read(document -> {
            XWPFParagraph paragraph = paragraph(document, "1. 下列说法");
            XWPFRun run = paragraph.createRun();
            run.setBold(true);
            run.setText("不正确");
            paragraph.createRun().setText("的是（A）");
            paragraph(document, "A. 一").getRuns().getFirst().setBold(true);
            paragraph(document, "B. 二");
        });
        assertThat(contents(reading)).containsExactly(single("下列说法不正确的是", 0, "一", "二"));
        assertThat(notes(reading)).containsExactly("docx-emphasis x1");
    }

    @Test
    void tabsBreaksAndRaisedFiguresAreKept() {
        Reading reading = read(document -> {
            XWPFParagraph paragraph = paragraph(document, "1. 面积单位是 km");
            XWPFRun raised = paragraph.createRun();
            raised.setSubscript(VerticalAlign.SUPERSCRIPT);
            raised.setText("2");
            XWPFRun rest = paragraph.createRun();
            rest.setText("的是（A）");
            rest.addBreak();
            rest.setText("A. 一");
            rest.addTab();
            rest.setText("B. 二");
        });
        assertThat(reading.text()).isEqualTo("1. 面积单位是 km²的是（A）\nA. 一\tB. 二\n");
        assertThat(contents(reading)).containsExactly(single("面积单位是 km²的是", 0, "一", "二"));
    }

    @Test
    void whatWordHidesOrNoTextCanHoldIsTold() {
        Reading reading = body("""
            <w:p><w:r><w:t>1. 甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>\
            <w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r>\
            <w:r><w:footnoteReference w:id="1"/></w:r><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>\
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
            <w:r><w:t>（√）</w:t></w:r></w:p>\
            <w:p><w:r><w:t>2. 乙</w:t></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>\
            <w:r><w:t>（</w:t><w:sym w:font="Wingdings" w:char="F0FB"/><w:t>）</w:t></w:r></w:p>\
            <w:p><w:r><w:t>3. 丙（√）</w:t><w:object/></w:r></w:p>\
            <w:p><w:r><w:t>4. 丁</w:t><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>（×）</w:t></w:r></w:p>\
            </w:txbxContent></v:textbox></w:pict></w:r></w:p>\
            """);
        assertThat(contents(reading))
                .containsExactly(holds("甲新链接", true), holds("乙x=1", false), holds("丙", true), holds("丁", false));
        assertThat(told(reading)).containsExactly("docx-formula: 2. 乙x=1（×）", "docx-object: 3. 丙（√）");
        assertThat(notes(reading))
                .containsExactlyInAnyOrder(
                        "docx-revision x1", "docx-comment x1", "docx-footnote x1", "docx-text-box x1");
    }

    @Test
    void everyPlaceIsInTheText() {
        Reading reading = read(document -> {
            paragraph(document, "1. 甲（　）");
            paragraph(document, "A. 一");
            paragraph(document, "B. 二");
            paragraph(document, "2. 乙（√）");
        });
        assertThat(told(reading)).containsExactly("no-answer: 1. 甲（　）");
        assertThat(contents(reading)).containsExactly(holds("乙", true));
    }

    @Test
    void whatIsNoDocumentIsTold() {
        assertThat(faults(new byte[0])).containsExactly(FileFault.DAMAGED);
        assertThat(faults("text".getBytes(StandardCharsets.UTF_8))).containsExactly(FileFault.DAMAGED);
        assertThat(faults(zipped("other.xml", "<a/>"))).containsExactly(FileFault.DAMAGED);
        assertThat(faults(zipped("word/document.xml", "<w:document"))).containsExactly(FileFault.DAMAGED);
        assertThat(faults(zipped("../word/document.xml", "<a/>"))).containsExactly(FileFault.UNSAFE_NAME);
        assertThat(faults(zipped("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))
                .containsExactly(FileFault.DOCTYPE);
        assertThat(faults(zipped("word/document.xml", "<p>".repeat(100) + "</p>".repeat(100))))
                .containsExactly(FileFault.XML_LIMITS);
        assertThat(faults(zipped("word/document.xml", "<a/>"))).containsExactly(FileFault.NO_QUESTION);
    }

    // ---- documents

    private static Reading read(Consumer<XWPFDocument> writer) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            writer.accept(document);
            document.write(bytes);
            return read(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(byte[] bytes) {
        Found found = new Found(Effort.NONE);
        new DocxReader().read(new Upload("a.docx", bytes), found);
        return found.reading(Format.DOCX);
    }

    private static Reading body(String paragraphs) {
        return read(zipped(
                "word/document.xml",
                "<w:document xmlns:w=\"w\" xmlns:m=\"m\" xmlns:v=\"v\"><w:body>" + paragraphs
                        + "</w:body></w:document>"));
    }

    private static List<FormatFault> faults(byte[] bytes) {
        return read(bytes).findings().stream().map(Finding::fault).toList();
    }

    private static byte[] zipped(String name, String content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void underlined(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setUnderline(UnderlinePatterns.SINGLE);
        run.setText(text);
    }

    private static void picture(XWPFRun run, byte[] bytes) {
        try {
            run.addPicture(
                    new ByteArrayInputStream(bytes),
                    Document.PICTURE_TYPE_PNG,
                    "a.png",
                    Units.toEMU(20),
                    Units.toEMU(10));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = paragraph(document, text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    /** @param levels the format and, after a colon, the text of each */
    private static BigInteger numbered(XWPFDocument document, String... levels) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ONE);
        for (int i = 0; i < levels.length; i++) {
            String[] parts = levels[i].split(":", 2);
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(parts[0]));
            level.addNewLvlText().setVal(parts[1]);
        }
        return document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    }
}
