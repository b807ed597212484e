package org.dushuban.format;

import java.util.List;
import org.dushuban.question.QuestionKind;
import org.dushuban.sheet.SheetRow;

/** The bank of SurveyKing: a sheet for each kind, named after it, and a row for each question; texts are plain. */
final class SurveyKingLayout implements SheetLayout {

    private final QuestionKind kind;

    SurveyKingLayout(QuestionKind kind) {
        this.kind = kind;
    }

    @Override
    public List<SheetColumn> required(SheetHead head) {
        return head.hasBlanks() ? List.of(SheetColumn.STEM) : List.of(SheetColumn.STEM, SheetColumn.ANSWER);
    }

    @Override
    public void read(SheetHead head, Iterable<SheetRow> rows, Found found) {
        for (SheetRow row : rows) {
            SheetLine line = new SheetLine(head, row, found, CellNotation.PLAIN);
            if (!line.isBlank()) {
                SheetQuestion.read(line, new Sketch(line, found), kind);
            }
        }
    }
}
