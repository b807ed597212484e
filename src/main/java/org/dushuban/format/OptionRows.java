package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** A question whose options stand in rows of their own. */
final class OptionRows {

    private static final int LIMIT = 1_000;

    private final List<SheetLine> lines;
    private final SheetLine first;
    private final Sketch sketch;
    private final Contents contents;
    private final SortedSet<Integer> right = new TreeSet<>();
    private boolean faulty;

    OptionRows(List<SheetLine> lines, Found found) {
        this.lines = lines;
        this.first = lines.getFirst();
        this.sketch = new Sketch(this::place, found);
        this.contents = new Contents(sketch);
    }

    private Place place(Part part, int index) {
        return switch (part) {
            case OPTION, CHOICE -> lines.get(Math.min(index, lines.size() - 1)).place(SheetColumn.OPTION_TEXT);
            case ANSWER -> first.place(SheetColumn.OPTION_RIGHT);
            case WHOLE, STEM, EXPLANATION, POINTS, TOPIC, TAGS, NUMBER -> first.of(part, index);
        };
    }

    void read() {
        flags();
        Optional<QuestionKind> kind = kind();
        Optional<QuestionContent> content = kind.flatMap(this::content);
        lines.forEach(line -> line.text(SheetColumn.KIND));
        SheetAsides.read(first, sketch);
        sketch.explanation(explanation());
        kind.ifPresent(_ -> lines.forEach(line -> line.tellUnused(first)));
        faulty |= lines.stream().anyMatch(SheetLine::isFaulty);
        sketch.finish(faulty ? Optional.empty() : content);
    }

    private void flags() {
        for (int index = 0; index < lines.size(); index++) {
            String flag = lines.get(index).text(SheetColumn.OPTION_RIGHT);
            Optional<Boolean> said = flag.isEmpty() ? Optional.of(false) : AnswerText.truth(flag);
            if (said.isEmpty()) {
                lines.get(index).error(SheetColumn.OPTION_RIGHT, SheetFault.OPTION_FLAG);
            } else if (said.get()) {
                right.add(index);
            }
        }
    }

    private Optional<QuestionKind> kind() {
        String word = first.text(SheetColumn.KIND);
        if (word.isEmpty() || KindWords.isChoice(word)) {
            return Optional.of(right.size() > 1 ? QuestionKind.MULTIPLE_CHOICE : QuestionKind.SINGLE_CHOICE);
        }
        Optional<QuestionKind> kind = switch (word) {
            case "1" -> Optional.of(QuestionKind.SINGLE_CHOICE);
            case "2" -> Optional.of(QuestionKind.MULTIPLE_CHOICE);
            case "3" -> Optional.of(QuestionKind.TRUE_FALSE);
            default -> KindWords.of(word).filter(OptionRows::isHeld);
        };
        if (kind.isEmpty()) {
            first.error(SheetColumn.KIND, SheetFault.KIND_UNKNOWN);
            stem();
        }
        return kind;
    }

    private static boolean isHeld(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, FILL_IN, SHORT_TEXT -> true;
            case NUMERIC, DATE, ORDERING, MATCHING -> false;
        };
    }

    private Optional<QuestionContent> content(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE ->
                contents.choice(stemText(), options(), right, kind == QuestionKind.MULTIPLE_CHOICE);
            case TRUE_FALSE -> trueFalse();
            case FILL_IN -> fillIn();
            case SHORT_TEXT -> contents.shortText(stemText(), model(), LIMIT);
            case NUMERIC, DATE, ORDERING, MATCHING -> Optional.empty();
        };
    }

    private Optional<QuestionContent> trueFalse() {
        if (right.size() != 1) {
            return contents.trueFalse(stemText(), null);
        }
        SheetLine line = lines.get(right.first());
        Optional<Boolean> said = AnswerText.truth(line.text(SheetColumn.OPTION_TEXT));
        if (said.isEmpty()) {
            line.error(SheetColumn.OPTION_TEXT, SheetFault.TRUTH);
            stem();
            return Optional.empty();
        }
        lines.forEach(option -> option.text(SheetColumn.OPTION_TEXT));
        return contents.trueFalse(stemText(), said.get());
    }

    private Optional<QuestionContent> fillIn() {
        List<Blank> blanks = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            SheetAnswers.Accepted accepted =
                    SheetAnswers.blank(lines.get(index).text(SheetColumn.OPTION_TEXT), CellNotation.PLAIN);
            contents.blank(index, accepted.texts(), accepted.contained() ? Match.CONTAINS : Match.EXACT, Fold.ALL)
                    .ifPresent(blanks::add);
        }
        return contents.fillIn(first.stemOfBlanks(lines.size()), blanks);
    }

    private List<@Nullable LocalText> options() {
        List<@Nullable LocalText> options = new ArrayList<>();
        for (SheetLine line : lines) {
            options.add(line.local(SheetColumn.OPTION_TEXT));
        }
        return options;
    }

    /** The answers of all rows, one below the other. */
    private @Nullable LocalText model() {
        StringJoiner chinese = new StringJoiner("\n\n");
        StringJoiner english = new StringJoiner("\n\n");
        for (LocalText answer : options()) {
            if (answer != null) {
                chinese.add(answer.zh());
                if (answer.en() != null) {
                    english.add(answer.en());
                }
            }
        }
        return LocalText.orNull(chinese.toString(), english.toString());
    }

    /** What is said of the options comes below what is said of the whole, as a list. */
    private @Nullable LocalText explanation() {
        StringBuilder markdown = new StringBuilder(first.cells().markdown(first.text(SheetColumn.EXPLANATION)));
        String between = markdown.isEmpty() ? "" : "\n\n";
        for (int index = 0; index < lines.size(); index++) {
            String said = lines.get(index).text(SheetColumn.OPTION_EXPLANATION);
            if (!said.isEmpty()) {
                lines.get(index).note(SheetColumn.OPTION_EXPLANATION, SheetFault.OPTION_EXPLANATION, "");
                String inItem = first.cells().markdown(said).replace("\n", "\n  ");
                markdown.append(between)
                        .append("- ")
                        .append(Sketch.letter(index))
                        .append("：")
                        .append(inItem);
                between = "\n";
            }
        }
        return LocalText.orNull(markdown.toString(), first.cells().markdown(first.english(SheetColumn.EXPLANATION)));
    }

    private @Nullable LocalText stemText() {
        return first.local(SheetColumn.STEM);
    }

    private void stem() {
        sketch.required(Part.STEM, 0, stemText(), QuestionFault.NO_STEM);
    }
}
