package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import org.dushuban.question.QuestionContent;

/** The pairs of a matching question in a row: one in each column of an option, further ones in that of the answer. */
final class SheetPairs {

    /** More pairs in one cell are not looked at one by one. */
    private static final int MANY = 50;

    private final SheetLine line;
    private final Sketch sketch;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A pair, or with an empty left text a distractor.
     *
     * @param column where it stands
     */
    record Entry(String left, String right, String englishLeft, String englishRight, int column) {}

    private SheetPairs(SheetLine line, Sketch sketch) {
        this.line = line;
        this.sketch = sketch;
    }

    /** What the row holds; a text that is no pair is told and left out. */
    static List<Entry> of(SheetLine line, Sketch sketch) {
        SheetPairs pairs = new SheetPairs(line, sketch);
        for (int index = 0; index < line.options(); index++) {
            String text = line.option(index);
            if (text.isEmpty()) {
                pairs.entries.add(new Entry("", "", "", "", line.head().option(index)));
            } else {
                pairs.add(text, line.englishOption(index), line.head().option(index), Part.OPTION, index);
            }
        }
        pairs.addAnswer();
        return pairs.entries;
    }

    private void addAnswer() {
        List<String> texts = SheetAnswers.entries(line.text(SheetColumn.ANSWER));
        List<String> english = SheetAnswers.entries(line.english(SheetColumn.ANSWER));
        if (texts.size() > MANY) {
            String most = String.valueOf(QuestionContent.MAX_CHOICES);
            sketch.error(Part.ANSWER, 0, QuestionFault.TOO_MANY_CHOICES, String.valueOf(texts.size()), most);
            return;
        }
        for (int index = 0; index < texts.size(); index++) {
            String translated = index < english.size() ? english.get(index) : "";
            add(texts.get(index), translated, line.head().column(SheetColumn.ANSWER), Part.ANSWER, 0);
        }
    }

    private void add(String text, String english, int column, Part part, int index) {
        SheetAnswers.Couple couple = SheetAnswers.couple(text);
        SheetAnswers.Couple translated = SheetAnswers.couple(english);
        if (couple == null) {
            sketch.error(part, index, SheetFault.PAIR, text);
            return;
        }
        entries.add(new Entry(
                couple.left(),
                couple.right(),
                translated == null ? "" : translated.left(),
                translated == null ? "" : translated.right(),
                column));
    }
}
