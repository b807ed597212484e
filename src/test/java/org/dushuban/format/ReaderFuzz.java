package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dushuban.question.Difficulty;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionDraft;
import org.dushuban.shared.Json;
import org.dushuban.shared.Tagged;
import org.dushuban.sheet.Zips;
import org.dushuban.support.Questions;
import org.jspecify.annotations.Nullable;

/**
 * Throws anything at the reader of a format and at what was read: the target of Jazzer, whose name for the method is fixed.
 * What lies in an archive is thrown at it unpacked, since a changed archive is mostly none any more.
 */
public final class ReaderFuzz {

    private static final int ROUND_TRIP = 20;

    private ReaderFuzz() {}

    /** Takes the format from the system property {@code dushuban.fuzz}. */
    public static void fuzzerTestOneInput(byte[] data) {
        check(Tagged.of(Format.class, System.getProperty("dushuban.fuzz")), data);
    }

    static void check(Format format, byte[] data) {
        Reading reading = read(format, packed(format, data));
        reading.findings().forEach(finding -> checkPlace(finding.place(), reading.text()));
        assertThat(reading.findings()).hasSizeLessThanOrEqualTo(Found.MAX_FINDINGS);
        for (FoundQuestion question : reading.questions()) {
            checkTaken(question);
        }
        Formats.writer(format).ifPresent(writer -> checkWritten(format, writer, reading.questions()));
    }

    private static Reading read(Format format, byte[] bytes) {
        Found found = new Found(Effort.NONE);
        Formats.reader(format).read(new Upload("fuzz." + format.suffix(), bytes), found);
        return found.reading(format);
    }

    private static void checkPlace(Place place, @Nullable String text) {
        if (text != null && place instanceof Place.Line(int line, int from, int to)) {
            assertThat(line).isPositive();
            assertThat(from).isBetween(0, to);
            assertThat(to).isLessThanOrEqualTo(text.length());
        }
    }

    /** A bank would take it, and give it back. */
    private static void checkTaken(FoundQuestion question) {
        QuestionDraft draft = new QuestionDraft(
                question.content(),
                Objects.requireNonNullElse(question.difficulty(), Difficulty.MEDIUM),
                null,
                question.tags(),
                question.explanation(),
                question.source(),
                question.points());
        assertThat(new NewQuestion(question.number(), draft).number()).isEqualTo(question.number());
        assertThat(Json.read(Json.write(question.content()), QuestionContent.class))
                .isEqualTo(question.content());
    }

    /** What was read can be written and read again. */
    private static void checkWritten(Format format, QuestionWriter writer, List<FoundQuestion> questions) {
        List<FoundQuestion> held = questions.stream()
                .limit(ROUND_TRIP)
                .flatMap(question -> writer.held(question, (_, _, _) -> {}).stream())
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(held.iterator(), _ -> Optional.empty(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<FoundQuestion> again = new ArrayList<>();
        read(format, out.toByteArray()).questions().forEach(question -> again.add(Questions.anywhere(question)));
        assertThat(again)
                .containsExactlyElementsOf(
                        held.stream().map(Questions::anywhere).toList());
    }

    private static byte[] packed(Format format, byte[] data) {
        if (Zips.isZip(data)) {
            return data;
        }
        return switch (format) {
            case DOCX -> zip("word/document.xml", data);
            case XLSX -> workbook(data);
            case CSV, TEXT, GIFT, AIKEN, MOODLE_XML, QTI -> data;
        };
    }

    /** A workbook of one sheet, whose XML the data is. */
    private static byte[] workbook(byte[] sheet) {
        return zip(
                "[Content_Types].xml",
                bytes("""
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>\
                        <Override PartName="/xl/workbook.xml" ContentType=\
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType=\
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
                "_rels/.rels",
                bytes(relationship("officeDocument", "xl/workbook.xml")),
                "xl/workbook.xml",
                bytes("""
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                        <sheets><sheet name="S" sheetId="1" r:id="r"/></sheets></workbook>"""),
                "xl/_rels/workbook.xml.rels",
                bytes(relationship("worksheet", "worksheets/sheet1.xml")),
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static String relationship(String type, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>\
                </Relationships>""".formatted(type, target);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param namesAndContents a name as a text and its content as bytes, in turn */
    private static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
