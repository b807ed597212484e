package org.dushuban.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dushuban.question.Difficulty;
import org.dushuban.question.QuestionKind;
import org.dushuban.sheet.SheetWriter;

/**
 * An empty table of questions to fill in, with lists to choose from; a second sheet has an example of each kind, a third
 * explains the columns and the notation of answers. These two are passed over when the file is read.
 */
public final class SheetTemplate {

    private static final int OPTIONS = 8;
    private static final int LAST_ROW = 20_001;
    private static final int NARROW = 12;
    private static final int WIDE = 40;
    private static final int TEXT = 90;

    private final boolean english;
    private final Wording words;

    private SheetTemplate(boolean english, Wording words) {
        this.english = english;
        this.words = words;
    }

    /**
     * Writes the workbook.
     *
     * @param english whether headings and words are English, else Chinese; the reader takes both
     * @param words those of the same language
     * @param out is not closed
     */
    public static void write(boolean english, Wording words, OutputStream out) throws IOException {
        SheetTemplate template = new SheetTemplate(english, words);
        try (SheetWriter sheet = new SheetWriter(KnownSheet.QUESTIONS.title(english))) {
            template.table(sheet);
            sheet.sheet(KnownSheet.EXAMPLES.title(english));
            template.examples(sheet);
            sheet.sheet(KnownSheet.EXPLANATION.title(english));
            template.explanation(sheet);
            sheet.write(out);
        }
    }

    private void table(SheetWriter sheet) {
        List<String> headings = QuestionCells.headings(OPTIONS, english);
        sheet.columns(widths(headings));
        sheet.headings(headings);
        sheet.choices(column(headings, SheetColumn.KIND), LAST_ROW, kinds());
        sheet.choices(column(headings, SheetColumn.DIFFICULTY), LAST_ROW, difficulties());
    }

    private void examples(SheetWriter sheet) {
        List<String> headings = QuestionCells.headings(OPTIONS, english);
        sheet.columns(widths(headings));
        sheet.headings(headings);
        for (QuestionKind kind : QuestionKind.values()) {
            List<String> row = new ArrayList<>(Collections.nCopies(headings.size(), ""));
            row.set(column(headings, SheetColumn.KIND), KindWords.word(kind, english));
            row.set(column(headings, SheetColumn.STEM), example(kind, "stem"));
            row.set(column(headings, SheetColumn.ANSWER), example(kind, "answer"));
            row.set(column(headings, SheetColumn.GRADING), example(kind, "grading"));
            row.set(column(headings, SheetColumn.SOURCE), words.of("format.template.source"));
            row.set(column(headings, SheetColumn.DIFFICULTY), DifficultyWords.word(Difficulty.EASY, english));
            row.set(column(headings, SheetColumn.POINTS), "2");
            String[] options = example(kind, "options").split("\n", -1);
            for (int index = 0; index < options.length; index++) {
                row.set(headings.indexOf(SheetColumn.headingOfOption(index, english)), options[index]);
            }
            sheet.row(row);
        }
    }

    private void explanation(SheetWriter sheet) {
        sheet.columns(List.of(WIDE, TEXT));
        sheet.headings(List.of(words.of("format.template.column"), words.of("format.template.meaning")));
        Stream.of(SheetColumn.values())
                .filter(column -> QuestionCells.headings(0, english).contains(column.heading(english)))
                .forEach(column ->
                        sheet.row(List.of(column.heading(english), words.of("format.column." + column.tag()))));
        sheet.row(List.of(SheetColumn.headingOfOption(0, english) + "…", words.of("format.column.options")));
        sheet.row(List.of(SheetColumn.STEM.headingOfEnglish(english) + "…", words.of("format.column.english")));
        sheet.row(List.of());
        for (QuestionKind kind : QuestionKind.values()) {
            sheet.row(List.of(KindWords.word(kind, english), example(kind, "notation")));
        }
    }

    /** Blank where a kind has no such thing. */
    private String example(QuestionKind kind, String part) {
        String key = "format.template." + kind.tag() + "." + part;
        return Parts.of(kind).contains(part) ? words.of(key) : "";
    }

    private List<String> kinds() {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> KindWords.word(kind, english))
                .toList();
    }

    private List<String> difficulties() {
        return Arrays.stream(Difficulty.values())
                .map(difficulty -> DifficultyWords.word(difficulty, english))
                .toList();
    }

    private int column(List<String> headings, SheetColumn column) {
        return headings.indexOf(column.heading(english));
    }

    private List<Integer> widths(List<String> headings) {
        int stem = column(headings, SheetColumn.STEM);
        return headings.stream()
                .map(heading -> headings.indexOf(heading) == stem ? WIDE : NARROW)
                .toList();
    }

    /** What the example of a kind consists of. */
    private static final class Parts {

        private Parts() {}

        static List<String> of(QuestionKind kind) {
            return switch (kind) {
                case SINGLE_CHOICE, MULTIPLE_CHOICE -> List.of("stem", "options", "answer", "notation");
                case TRUE_FALSE, FILL_IN, NUMERIC, DATE -> List.of("stem", "answer", "notation");
                case ORDERING -> List.of("stem", "options", "answer", "grading", "notation");
                case MATCHING -> List.of("stem", "options", "notation");
                case SHORT_TEXT -> List.of("stem", "answer", "grading", "notation");
            };
        }
    }
}
