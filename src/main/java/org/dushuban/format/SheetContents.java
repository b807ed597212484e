package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes the content of a question that stands in one row, in the notation of {@link SheetAnswers}. */
final class SheetContents {

    /** Characters that an answer may have where the row does not say. */
    private static final int LIMIT = 1_000;

    /** More texts for one blank are not looked at one by one. */
    private static final int MANY = 200;

    private final SheetLine line;
    private final Sketch sketch;
    private final Contents contents;

    SheetContents(SheetLine line, Sketch sketch) {
        this.line = line;
        this.sketch = sketch;
        this.contents = new Contents(sketch);
    }

    /** Empty, and told, where it cannot be made. */
    Optional<QuestionContent> of(QuestionKind kind) {
        Optional<QuestionContent> content = switch (kind) {
            case SINGLE_CHOICE -> choice(false);
            case MULTIPLE_CHOICE -> choice(true);
            case TRUE_FALSE -> trueFalse();
            case FILL_IN -> fillIn();
            case NUMERIC -> numeric();
            case DATE -> date();
            case ORDERING -> ordering();
            case MATCHING -> matching();
            case SHORT_TEXT -> shortText();
        };
        String grading = line.text(SheetColumn.GRADING);
        if (!grading.isBlank() && (line.cells() == CellNotation.PLAIN || !isGraded(kind))) {
            line.note(SheetColumn.GRADING, SheetFault.SCORING, grading);
        }
        return content;
    }

    private static boolean isGraded(QuestionKind kind) {
        return switch (kind) {
            case FILL_IN, ORDERING, SHORT_TEXT -> true;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, NUMERIC, DATE, MATCHING -> false;
        };
    }

    // ---- choices and statements

    private Optional<QuestionContent> choice(boolean many) {
        List<@Nullable LocalText> options = options();
        Optional<SortedSet<Integer>> right = right(options.size());
        if (right.isEmpty()) {
            line.error(SheetColumn.ANSWER, SheetFault.LETTERS);
            sketch.required(Part.STEM, 0, stem(), QuestionFault.NO_STEM);
            sketch.several(Part.OPTION, options);
            return Optional.empty();
        }
        return contents.choice(stem(), options, right.get(), many);
    }

    /** By letters or, where there are none, by the text of the one option; empty where it is neither. */
    private Optional<SortedSet<Integer>> right(int options) {
        String answer = line.text(SheetColumn.ANSWER);
        if (answer.isEmpty()) {
            return Optional.of(Collections.emptySortedSet());
        }
        Optional<SortedSet<Integer>> letters = AnswerText.letters(answer).map(TreeSet::new);
        return letters.or(() -> IntStream.range(0, options)
                .filter(index -> line.option(index).equals(answer))
                .mapToObj(index -> (SortedSet<Integer>) new TreeSet<>(Set.of(index)))
                .findFirst());
    }

    private List<@Nullable LocalText> options() {
        List<@Nullable LocalText> options = new ArrayList<>();
        for (int index = 0; index < line.options(); index++) {
            options.add(line.local(line.option(index), line.englishOption(index)));
        }
        return options;
    }

    private Optional<QuestionContent> trueFalse() {
        String answer = line.text(SheetColumn.ANSWER);
        if (answer.isEmpty()) {
            return contents.trueFalse(stem(), null);
        }
        Optional<Boolean> right = truth(answer);
        if (right.isEmpty()) {
            line.error(SheetColumn.ANSWER, SheetFault.TRUTH);
            sketch.required(Part.STEM, 0, stem(), QuestionFault.NO_STEM);
            return Optional.empty();
        }
        return contents.trueFalse(stem(), right.get());
    }

    /** Where there are options such as 正确 and 错误, the answer may be the letter of one. */
    private Optional<Boolean> truth(String answer) {
        int options = line.options();
        boolean truths = options > 0
                && IntStream.range(0, options)
                        .allMatch(index -> AnswerText.truth(line.option(index)).isPresent());
        if (truths && answer.length() == 1) {
            int letter = AnswerText.letter(answer.charAt(0));
            if (letter >= 0 && letter < options) {
                return AnswerText.truth(line.option(letter));
            }
        }
        return AnswerText.truth(answer);
    }

    // ---- blanks

    private Optional<QuestionContent> fillIn() {
        List<SheetAnswers.Accepted> written = accepted();
        if (isTooMany(written)) {
            sketch.required(Part.STEM, 0, stem(), QuestionFault.NO_STEM);
            return Optional.empty();
        }
        Optional<List<Set<Fold>>> folds = GradingText.blanks(grading(), written.size());
        if (folds.isEmpty()) {
            line.error(SheetColumn.GRADING, SheetFault.GRADING);
        }
        List<Blank> blanks = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            SheetAnswers.Accepted one = written.get(index);
            Set<Fold> passedOver = folds.isPresent() ? folds.get().get(index) : Fold.ALL;
            contents.blank(index, one.texts(), one.contained() ? Match.CONTAINS : Match.EXACT, passedOver)
                    .ifPresent(blanks::add);
        }
        tellGaps(written.size());
        return contents.fillIn(line.stemOfBlanks(written.size()), blanks);
    }

    /** Beyond any measure, where not each of them is worth a finding. */
    private boolean isTooMany(List<SheetAnswers.Accepted> written) {
        if (written.size() > QuestionContent.MAX_BLANKS) {
            sketch.error(
                    Part.ANSWER,
                    0,
                    QuestionFault.TOO_MANY_BLANKS,
                    String.valueOf(written.size()),
                    String.valueOf(QuestionContent.MAX_BLANKS));
            return true;
        }
        int most = written.stream().mapToInt(one -> one.texts().size()).max().orElse(0);
        if (most > MANY) {
            sketch.error(
                    Part.ANSWER,
                    0,
                    QuestionFault.TOO_MANY_ACCEPTED,
                    String.valueOf(most),
                    String.valueOf(Blank.MAX_ACCEPTED));
        }
        return most > MANY;
    }

    /** From the columns of blanks; else from the answer; else, as some write them, from those of options. */
    private List<SheetAnswers.Accepted> accepted() {
        List<SheetAnswers.Accepted> accepted = new ArrayList<>();
        String answer = line.text(SheetColumn.ANSWER);
        if (line.blanks() > 0) {
            for (int index = 0; index < line.blanks(); index++) {
                accepted.add(SheetAnswers.blank(line.blank(index), line.cells()));
            }
            if (!answer.isEmpty() && !SheetAnswers.blanks(answer, line.cells()).equals(accepted)) {
                line.warning(SheetColumn.ANSWER, SheetFault.ANSWER_BESIDE);
            }
        } else if (!answer.isEmpty()) {
            accepted.addAll(SheetAnswers.blanks(answer, line.cells()));
            line.standIn(Collections.nCopies(accepted.size(), line.head().column(SheetColumn.ANSWER)), List.of());
        } else {
            for (int index = 0; index < line.options(); index++) {
                accepted.add(SheetAnswers.blank(line.option(index), line.cells()));
            }
        }
        return accepted;
    }

    private void tellGaps(int blanks) {
        int gaps = Gaps.count(line.text(SheetColumn.STEM));
        if (gaps > 0 && gaps != blanks) {
            sketch.warning(Part.STEM, 0, SheetFault.GAPS, String.valueOf(gaps), String.valueOf(blanks));
        }
    }

    // ---- numbers and dates

    private Optional<QuestionContent> numeric() {
        LocalText unit = line.local(SheetColumn.UNIT);
        String answer = line.text(SheetColumn.ANSWER);
        if (answer.isEmpty()) {
            return contents.numeric(stem(), null, BigDecimal.ZERO, unit);
        }
        Optional<SheetAnswers.Figure> figure = SheetAnswers.figure(answer);
        if (figure.isEmpty()) {
            line.error(SheetColumn.ANSWER, SheetFault.NUMBER);
            sketch.required(Part.STEM, 0, stem(), QuestionFault.NO_STEM);
            return Optional.empty();
        }
        return contents.numeric(stem(), figure.get().right(), figure.get().tolerance(), unit);
    }

    private Optional<QuestionContent> date() {
        String answer = line.text(SheetColumn.ANSWER);
        if (answer.isEmpty()) {
            return contents.date(stem(), null, 0, 1);
        }
        Optional<SheetAnswers.Day> day = SheetAnswers.day(answer);
        if (day.isEmpty()) {
            line.error(SheetColumn.ANSWER, SheetFault.DATE);
            sketch.required(Part.STEM, 0, stem(), QuestionFault.NO_STEM);
            return Optional.empty();
        }
        return contents.date(
                stem(), day.get().right(), day.get().full(), day.get().none());
    }

    // ---- orders and pairs

    private Optional<QuestionContent> ordering() {
        List<@Nullable LocalText> items = options();
        String answer = line.text(SheetColumn.ANSWER);
        List<Integer> order = AnswerText.letters(answer).orElse(List.of());
        boolean whole = order.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, items.size()).boxed().toList());
        if (answer.isEmpty()) {
            sketch.error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
        } else if (!whole) {
            line.error(SheetColumn.ANSWER, SheetFault.ORDER, String.valueOf(items.size()));
        }
        Optional<OrderingRule> rule = GradingText.order(grading());
        if (rule.isEmpty()) {
            line.error(SheetColumn.GRADING, SheetFault.GRADING);
        }
        List<@Nullable LocalText> ordered = items;
        if (whole && !items.isEmpty()) {
            ordered = new ArrayList<>();
            for (int place : order) {
                ordered.add(items.get(place));
            }
            line.standIn(order.stream().map(line.head()::option).toList(), List.of());
        }
        return contents.ordering(stem(), ordered, rule.orElse(OrderingRule.ALL_OR_NOTHING));
    }

    private Optional<QuestionContent> matching() {
        List<@Nullable LocalText> lefts = new ArrayList<>();
        List<@Nullable LocalText> rights = new ArrayList<>();
        List<LocalText> distractors = new ArrayList<>();
        List<Integer> pairColumns = new ArrayList<>();
        List<Integer> choiceColumns = new ArrayList<>();
        List<Integer> distractorColumns = new ArrayList<>();
        for (SheetPairs.Entry entry : SheetPairs.of(line, sketch)) {
            LocalText left = line.local(entry.left(), entry.englishLeft());
            LocalText right = line.local(entry.right(), entry.englishRight());
            if (left != null || right == null) {
                lefts.add(left);
                rights.add(right);
                pairColumns.add(entry.column());
                choiceColumns.add(entry.column());
            } else {
                distractors.add(right);
                distractorColumns.add(entry.column());
            }
        }
        choiceColumns.addAll(distractorColumns);
        line.standIn(pairColumns, choiceColumns);
        return contents.matching(stem(), lefts, rights, distractors);
    }

    // ---- texts

    private Optional<QuestionContent> shortText() {
        Optional<Integer> limit = GradingText.limit(grading(), LIMIT);
        if (limit.isEmpty()) {
            line.error(SheetColumn.GRADING, SheetFault.GRADING);
        }
        return contents.shortText(stem(), line.local(SheetColumn.ANSWER), limit.orElse(LIMIT));
    }

    /** Other systems have ways of scoring of their own. */
    private String grading() {
        return line.cells() == CellNotation.PLAIN ? "" : line.text(SheetColumn.GRADING);
    }

    private @Nullable LocalText stem() {
        return line.local(SheetColumn.STEM);
    }
}
