package org.dushuban.format;

import java.util.List;
import java.util.Optional;
import org.dushuban.question.QuestionKind;
import org.dushuban.sheet.SheetRow;

/** Our own table: a row for each question, which says its kind; texts are Markdown. */
final class TemplateLayout implements SheetLayout {

    @Override
    public List<SheetColumn> required(SheetHead head) {
        return head.hasBlanks() ? List.of(SheetColumn.STEM) : List.of(SheetColumn.STEM, SheetColumn.ANSWER);
    }

    @Override
    public void read(SheetHead head, Iterable<SheetRow> rows, Found found) {
        for (SheetRow row : rows) {
            SheetLine line = new SheetLine(head, row, found, CellNotation.MARKDOWN);
            if (!line.isBlank()) {
                read(line, new Sketch(line, found));
            }
        }
    }

    private static void read(SheetLine line, Sketch sketch) {
        Optional<QuestionKind> kind = SheetKind.of(line);
        if (kind.isEmpty()) {
            sketch.required(Part.STEM, 0, line.local(SheetColumn.STEM), QuestionFault.NO_STEM);
            return;
        }
        SheetQuestion.read(line, sketch, kind.get());
    }
}
