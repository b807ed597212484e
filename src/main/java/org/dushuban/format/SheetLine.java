package org.dushuban.format;

import java.util.BitSet;
import java.util.List;
import org.dushuban.material.HiddenMarkup;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;
import org.dushuban.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** A row of a table of questions: its texts by what they mean, and where its findings belong. */
final class SheetLine implements Part.Places {

    private final SheetHead head;
    private final SheetRow row;
    private final Found found;
    private final CellNotation cells;
    private final BitSet used = new BitSet();
    private int[] options = {};
    private int[] choices = {};
    private boolean faulty;

    /** @param cells how what stands in a cell is meant */
    SheetLine(SheetHead head, SheetRow row, Found found, CellNotation cells) {
        this.head = head;
        this.row = row;
        this.found = found;
        this.cells = cells;
    }

    /** What stands in a column; empty where it does not exist. */
    String text(SheetColumn column) {
        return at(head.column(column));
    }

    /** The same in English. */
    String english(SheetColumn column) {
        return at(head.english(column));
    }

    /** Both languages; null where nothing is said in Chinese. */
    @Nullable
    LocalText local(SheetColumn column) {
        return local(text(column), english(column));
    }

    String option(int index) {
        return at(head.option(index));
    }

    String englishOption(int index) {
        return at(head.englishOption(index));
    }

    String blank(int index) {
        return at(head.blank(index));
    }

    /** How many options there are, up to the last one that holds anything. */
    int options() {
        for (int index = head.several() - 1; index >= 0; index--) {
            if (holds(head.option(index)) || holds(head.englishOption(index))) {
                return index + 1;
            }
        }
        return 0;
    }

    /** How many blanks there are, up to the last one that holds anything. */
    int blanks() {
        for (int index = head.several() - 1; index >= 0; index--) {
            if (holds(head.blank(index))) {
                return index + 1;
            }
        }
        return 0;
    }

    @Nullable
    LocalText local(String chinese, String english) {
        return chinese.isBlank() ? null : LocalText.orNull(cells.markdown(chinese), cells.markdown(english));
    }

    CellNotation cells() {
        return cells;
    }

    /** The stem, in which as many gaps as there are blanks become their marks. */
    @Nullable
    LocalText stemOfBlanks(int blanks) {
        String chinese = text(SheetColumn.STEM);
        return chinese.isBlank()
                ? null
                : LocalText.orNull(cells.marked(chinese, blanks), cells.marked(english(SheetColumn.STEM), blanks));
    }

    /** Whether nothing of a question stands in it. */
    boolean isBlank() {
        return head.meant().stream().noneMatch(this::holds);
    }

    /** Says in which columns the several parts of the question stand, where they do not stand as their letters say. */
    void standIn(List<Integer> optionColumns, List<Integer> choiceColumns) {
        options = optionColumns.stream().mapToInt(Integer::intValue).toArray();
        choices = choiceColumns.stream().mapToInt(Integer::intValue).toArray();
    }

    SheetHead head() {
        return head;
    }

    // ---- findings

    @Override
    public Place of(Part part, int index) {
        int column = switch (part) {
            case WHOLE -> -1;
            case STEM -> head.column(SheetColumn.STEM);
            case OPTION -> several(options, index);
            case CHOICE -> several(choices, index);
            case ANSWER -> head.column(SheetColumn.ANSWER);
            case EXPLANATION -> head.column(SheetColumn.EXPLANATION);
            case POINTS -> head.column(SheetColumn.POINTS);
            case TOPIC -> head.column(SheetColumn.TOPIC);
            case TAGS -> head.column(SheetColumn.TAGS);
            case NUMBER -> head.column(SheetColumn.NUMBER);
        };
        return head.place(row.number(), column);
    }

    private int several(int[] columns, int index) {
        if (index < columns.length) {
            return columns[index];
        }
        int column = head.option(index) >= 0 ? head.option(index) : head.blank(index);
        return column >= 0 ? column : head.column(SheetColumn.ANSWER);
    }

    Place place(SheetColumn column) {
        return head.place(row.number(), head.column(column));
    }

    /** Something is wrong with the question that stands here. */
    void error(SheetColumn column, FormatFault fault, String... details) {
        faulty = true;
        found.error(place(column), fault, text(column), details);
    }

    void warning(SheetColumn column, FormatFault fault, String... details) {
        found.warning(place(column), fault, text(column), details);
    }

    void note(SheetColumn column, FormatFault fault, String value) {
        found.note(place(column), fault, value);
    }

    boolean isFaulty() {
        return faulty;
    }

    /**
     * Tells what stands in columns that a question of its kind does not have, or that count in another row.
     *
     * @param first the first row of the question, which this one may say again; or this one
     */
    void tellUnused(SheetLine first) {
        for (int column : head.meant()) {
            boolean again = this != first
                    && row.cell(column).strip().equals(first.row.cell(column).strip());
            if (!used.get(column) && holds(column) && !again) {
                found.warning(
                        head.place(row.number(), column),
                        SheetFault.CELL_UNUSED,
                        row.cell(column).strip());
            }
        }
    }

    /**
     * Tells what of its texts is never shown, where they are Markdown.
     *
     * @param kind that it is of
     */
    void tellHidden(QuestionKind kind) {
        if (cells == CellNotation.PLAIN) {
            return;
        }
        hidden(head.column(SheetColumn.STEM), head.english(SheetColumn.STEM));
        hidden(head.column(SheetColumn.EXPLANATION), head.english(SheetColumn.EXPLANATION));
        if (kind == QuestionKind.SHORT_TEXT) {
            hidden(head.column(SheetColumn.ANSWER), head.english(SheetColumn.ANSWER));
        }
        for (int index = 0; index < head.several() && kind != QuestionKind.FILL_IN; index++) {
            hidden(head.option(index), head.englishOption(index));
        }
    }

    private void hidden(int... columns) {
        for (int column : columns) {
            if (holds(column)) {
                HiddenMarkup.in(row.cell(column).strip())
                        .forEach(one -> found.warning(head.place(row.number(), column), SheetFault.MARKUP, one));
            }
        }
    }

    private boolean holds(int column) {
        return column >= 0 && !row.cell(column).isBlank();
    }

    private String at(int column) {
        if (column < 0) {
            return "";
        }
        used.set(column);
        return row.cell(column).strip();
    }
}
