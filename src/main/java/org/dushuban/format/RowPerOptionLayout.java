package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import org.dushuban.sheet.SheetRow;

/** A row for each option: the first one of a question holds the question too, in those below it these cells are blank or the same. */
final class RowPerOptionLayout implements SheetLayout {

    @Override
    public List<SheetColumn> required(SheetHead head) {
        return List.of(SheetColumn.STEM, SheetColumn.OPTION_TEXT, SheetColumn.OPTION_RIGHT);
    }

    @Override
    public void read(SheetHead head, Iterable<SheetRow> rows, Found found) {
        List<SheetLine> question = new ArrayList<>();
        for (SheetRow row : rows) {
            SheetLine line = new SheetLine(head, row, found, CellNotation.PLAIN);
            if (!question.isEmpty() && continues(line, question.getFirst())) {
                question.add(line);
                continue;
            }
            finish(question, found);
            question.clear();
            if (line.text(SheetColumn.STEM).isEmpty()
                    && line.text(SheetColumn.SERIAL).isEmpty()) {
                line.error(SheetColumn.OPTION_TEXT, SheetFault.OPTION_ASTRAY);
            } else {
                question.add(line);
            }
        }
        finish(question, found);
    }

    private static boolean continues(SheetLine line, SheetLine first) {
        return sameOrBlank(line, first, SheetColumn.SERIAL) && sameOrBlank(line, first, SheetColumn.STEM);
    }

    private static boolean sameOrBlank(SheetLine line, SheetLine first, SheetColumn column) {
        String text = line.text(column);
        return text.isEmpty() || text.equals(first.text(column));
    }

    private static void finish(List<SheetLine> question, Found found) {
        if (!question.isEmpty()) {
            new OptionRows(List.copyOf(question), found).read();
        }
    }
}
