package org.dushuban.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.material.Picture;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.dushuban.sheet.CsvWriter;
import org.dushuban.sheet.SheetWriter;
import org.dushuban.sheet.TableLimits;

/** Writes questions into our own table, as a workbook or as a csv file. */
final class SheetExport implements QuestionWriter {

    private static final int OPTIONS = QuestionContent.MAX_OPTIONS;
    private static final String PICTURE = "](/files/";

    private final boolean workbook;

    /** @param workbook whether an xlsx file is written, else a csv one */
    SheetExport(boolean workbook) {
        this.workbook = workbook;
    }

    @Override
    public Optional<FoundQuestion> held(FoundQuestion question, Losses losses) {
        List<String> cells = QuestionCells.of(question, OPTIONS, false);
        boolean fit = cells.stream().allMatch(this::fits);
        if (!fit) {
            losses.note(question, SheetFault.CELL_UNFIT, "");
            return Optional.empty();
        }
        if (cells.stream().anyMatch(cell -> cell.contains(PICTURE))) {
            losses.note(question, SheetFault.PICTURES, "");
        }
        return Optional.of(
                question.content() instanceof QuestionContent.FillIn gaps ? marked(question, gaps, losses) : question);
    }

    /** Gaps are taken for blanks by whoever reads the table. */
    private static FoundQuestion marked(FoundQuestion question, QuestionContent.FillIn gaps, Losses losses) {
        LocalText stem = gaps.stem();
        int blanks = gaps.blanks().size();
        LocalText marked = new LocalText(
                Gaps.marked(stem.zh(), blanks), stem.en() == null ? null : Gaps.marked(stem.en(), blanks));
        if (marked.equals(stem)) {
            return question;
        }
        losses.note(question, SheetFault.GAPS_MARKED, stem.zh());
        return new FoundQuestion(
                question.place(),
                question.number(),
                new QuestionContent.FillIn(marked, gaps.blanks()),
                question.difficulty(),
                question.topic(),
                question.tags(),
                question.explanation(),
                question.source(),
                question.points());
    }

    /** No text is longer than a cell; a csv file has no way to say what is no character. */
    private boolean fits(String cell) {
        return cell.length() < TableLimits.CELL_OF_A_SPREADSHEET
                && (workbook || cell.codePoints().allMatch(c -> c > 0 && (c < 0xD800 || c > 0xDFFF)));
    }

    @Override
    public void write(Iterator<FoundQuestion> questions, Function<String, Optional<Picture>> pictures, OutputStream out)
            throws IOException {
        if (workbook) {
            writeWorkbook(questions, out);
        } else {
            writeCsv(questions, out);
        }
    }

    private static void writeWorkbook(Iterator<FoundQuestion> questions, OutputStream out) throws IOException {
        try (SheetWriter sheet = new SheetWriter(KnownSheet.QUESTIONS.title(false))) {
            sheet.headings(QuestionCells.headings(OPTIONS, false));
            while (questions.hasNext()) {
                sheet.row(QuestionCells.of(questions.next(), OPTIONS, false));
            }
            sheet.write(out);
        }
    }

    private static void writeCsv(Iterator<FoundQuestion> questions, OutputStream out) throws IOException {
        try (CsvWriter csv = new CsvWriter(new LeftOpen(out))) {
            csv.row(QuestionCells.headings(OPTIONS, false));
            while (questions.hasNext()) {
                csv.row(QuestionCells.of(questions.next(), OPTIONS, false));
            }
        }
    }

    /** Whoever opened a stream closes it. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
