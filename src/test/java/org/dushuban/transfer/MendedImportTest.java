package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dushuban.format.Finding;
import org.dushuban.format.Format;
import org.dushuban.format.Place;
import org.dushuban.format.QuestionFault;
import org.dushuban.format.Severity;
import org.dushuban.format.Upload;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts that are mended in the page, and those that hold what no text can be kept with. */
class MendedImportTest extends ImportCase {

    private static final String FAULTY = "1. 党的一大在哪一年召开？\nA. 1921年\nB. 1949年\n";
    private static final String RIGHT = FAULTY + "答案：A\n";

    @Autowired
    ImportLook look;

    @Test
    void theFileIsKnownAgainThoughItsTextWasMended() {
        Upload file = text(FAULTY);
        ImportRun done = confirmed(mended(checked(file), RIGHT));
        assertThat(done.report().written()).isEqualTo(new ImportReport.Written(1, 0, 0, 0));

        assertThat(checked(file).report().earlier().at()).isEqualTo(done.endedAt());
        assertThat(checked(text(RIGHT)).report().earlier()).isNull();
    }

    @Test
    void anotherNodeReadsTheMendedText() {
        ImportRun run = checked(text(FAULTY));
        ImportRun mended = mended(run, RIGHT);
        assertThat(imports.preview(run.id(), 0, 9).total()).isOne();
        look.forget(run.id());

        assertThat(imports.preview(run.id(), 0, 9).total()).isOne();
        assertThat(imports.text(run.id())).contains(RIGHT);
        assertThat(confirmed(mended).report().written().added()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. When was it founded?\nA. 1921\nB. 1949\nANSWER: A\n",
                "1. 党的一大在哪一年召开？{=1921}（A）\nA. 1921年\nB. 1949年\n"
            })
    void whatLooksLikeAnotherFormatOnceItIsMendedStaysAPaper(String mended) throws Exception {
        for (Upload file : List.of(text(FAULTY), docx(FAULTY))) {
            ImportRun first = checked(file);
            Format format = first.report().format();
            ImportRun run = mended(first, mended);

            assertThat(run.report().format()).isEqualTo(format);
            assertThat(imports.text(run.id())).contains(mended);
            look.forget(run.id());
            assertThat(imports.text(run.id())).contains(mended);
            assertThat(mended(run, RIGHT).report().format()).isEqualTo(format);
        }
    }

    @Test
    void aMendedTextIsTakenWithoutWhatCannotBeKept() {
        ImportRun run = mended(checked(text(FAULTY)), "\0" + RIGHT.replace("年召开", "年\0召开\uFFFF"));
        assertThat(run.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(imports.text(run.id())).contains(RIGHT);
        assertThat(confirmed(run).report().written().added()).isOne();
    }

    @Test
    void aCellWithAControlCharacterIsToldAndTheOthersComeIn() throws Exception {
        ImportRun run = checked(csv(rows(2)
                + row("甲\u0008乙？", "A")
                + row(stem(3), "A", "党\u0001史", "")
                + row(stem(4), "\u0001")
                + row(stem(5), "A", "", "n\u0002")));

        assertThat(errors(run))
                .extracting(Finding::fault, finding -> ((Place.Cell) finding.place()).row(), Finding::value)
                .contains(
                        tuple(QuestionFault.CONTROL_CHARACTER, 4, "甲␈乙？"),
                        tuple(QuestionFault.CONTROL_CHARACTER, 5, "党␁史"),
                        tuple(QuestionFault.CONTROL_CHARACTER, 7, "n␂"));
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        imports.writeMarked(run.id(), false, (key, _) -> key, marked);
        assertThat(marked.size()).isPositive();
        assertThat(confirmed(run).report().written()).isEqualTo(new ImportReport.Written(2, 0, 0, 0));
    }

    @Test
    void anEscapedControlInAWorkbookIsToldToo() {
        ImportRun run = checked(new Upload(
                "题\0目.xlsx",
                Sheets.xlsx(
                        List.of(List.of("题型", "题干", "答案"), List.of("判断", "甲_x0000_乙", "对"), List.of("判断", "丙", "对")))));
        assertThat(run.file()).isEqualTo("题目.xlsx");
        assertThat(errors(run))
                .extracting(Finding::fault, Finding::value)
                .contains(tuple(QuestionFault.CONTROL_CHARACTER, "甲␀乙"));
        assertThat(confirmed(run).report().written().added()).isOne();
    }

    @Test
    void aPastedTextWithAControlCharacterIsToldAndCanBeMended() {
        ImportRun run = await(imports.startText(bank, RIGHT.replace("年召开", "年\0召开")));
        assertThat(errors(run)).extracting(Finding::fault).containsExactly(QuestionFault.CONTROL_CHARACTER);

        String shown = imports.text(run.id()).orElseThrow();
        assertThat(confirmed(mended(run, shown)).report().written().added()).isOne();
    }

    private ImportRun mended(ImportRun run, String text) {
        imports.mend(run.id(), text);
        return await(run.id());
    }

    private static List<Finding> errors(ImportRun run) {
        assertThat(run.state()).isEqualTo(ImportRun.State.CHECKED);
        return run.report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Upload text(String text) {
        return new Upload("试卷.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Upload docx(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        return new Upload("试卷.docx", out.toByteArray());
    }
}
