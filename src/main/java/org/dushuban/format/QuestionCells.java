package org.dushuban.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** The cells of a question in our own table, and its headings. */
final class QuestionCells {

    /** Columns of a table that is written, options in between. */
    private static final List<SheetColumn> BEFORE = List.of(SheetColumn.KIND, SheetColumn.STEM);

    private static final List<SheetColumn> BEHIND = List.of(
            SheetColumn.ANSWER,
            SheetColumn.EXPLANATION,
            SheetColumn.POINTS,
            SheetColumn.DIFFICULTY,
            SheetColumn.TOPIC,
            SheetColumn.SOURCE,
            SheetColumn.TAGS,
            SheetColumn.NUMBER,
            SheetColumn.GRADING,
            SheetColumn.UNIT);
    private static final List<SheetColumn> ENGLISH_BEHIND =
            List.of(SheetColumn.ANSWER, SheetColumn.EXPLANATION, SheetColumn.SOURCE, SheetColumn.UNIT);

    private final int options;
    private final Map<SheetColumn, String> texts = new EnumMap<>(SheetColumn.class);
    private final Map<SheetColumn, String> english = new EnumMap<>(SheetColumn.class);
    private final String[] optionTexts;
    private final String[] englishOptions;

    private QuestionCells(int options) {
        this.options = options;
        this.optionTexts = empty(options);
        this.englishOptions = empty(options);
    }

    /** @param options how many columns of options there are */
    static List<String> headings(int options, boolean inEnglish) {
        List<String> headings = new ArrayList<>();
        BEFORE.forEach(column -> headings.add(column.heading(inEnglish)));
        for (int index = 0; index < options; index++) {
            headings.add(SheetColumn.headingOfOption(index, inEnglish));
        }
        BEHIND.forEach(column -> headings.add(column.heading(inEnglish)));
        headings.add(SheetColumn.STEM.headingOfEnglish(inEnglish));
        for (int index = 0; index < options; index++) {
            headings.add(SheetColumn.headingOfEnglishOption(index, inEnglish));
        }
        ENGLISH_BEHIND.forEach(column -> headings.add(column.headingOfEnglish(inEnglish)));
        return headings;
    }

    /** The cells below {@link #headings}; what has no column of its own goes with the answer. */
    static List<String> of(FoundQuestion question, int options, boolean inEnglish) {
        QuestionCells cells = new QuestionCells(options);
        cells.put(
                SheetColumn.KIND,
                KindWords.word(QuestionKind.ofTag(question.content().kind()), inEnglish));
        cells.put(SheetColumn.STEM, question.content().stem());
        cells.content(question.content());
        cells.asides(question, inEnglish);
        return cells.row();
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        BEFORE.forEach(column -> row.add(texts.getOrDefault(column, "")));
        row.addAll(Arrays.asList(optionTexts));
        BEHIND.forEach(column -> row.add(texts.getOrDefault(column, "")));
        row.add(english.getOrDefault(SheetColumn.STEM, ""));
        row.addAll(Arrays.asList(englishOptions));
        ENGLISH_BEHIND.forEach(column -> row.add(english.getOrDefault(column, "")));
        return row;
    }

    private void content(QuestionContent content) {
        switch (content) {
            case QuestionContent.SingleChoice choice -> {
                options(choice.options());
                put(SheetColumn.ANSWER, Sketch.letter(choice.right()));
            }
            case QuestionContent.MultipleChoice choice -> {
                options(choice.options());
                put(SheetColumn.ANSWER, letters(choice.right()));
            }
            case QuestionContent.TrueFalse statement -> put(SheetColumn.ANSWER, statement.right() ? "对" : "错");
            case QuestionContent.FillIn gaps -> {
                put(SheetColumn.ANSWER, SheetAnswers.ofBlanks(gaps.blanks()));
                put(SheetColumn.GRADING, GradingText.ofBlanks(gaps.blanks()));
            }
            case QuestionContent.Numeric numeric -> {
                put(SheetColumn.ANSWER, SheetAnswers.ofFigure(numeric));
                put(SheetColumn.UNIT, numeric.unit());
            }
            case QuestionContent.Date date -> put(SheetColumn.ANSWER, SheetAnswers.ofDay(date));
            case QuestionContent.Ordering row -> {
                options(row.items());
                put(SheetColumn.ANSWER, letters(indices(row.items().size())));
                put(SheetColumn.GRADING, GradingText.ofOrder(row.rule()));
            }
            case QuestionContent.Matching matching -> matching(matching);
            case QuestionContent.ShortText text -> {
                put(SheetColumn.ANSWER, text.model());
                put(SheetColumn.GRADING, GradingText.ofLimit(text.limit()));
            }
        }
    }

    private void asides(FoundQuestion question, boolean inEnglish) {
        put(SheetColumn.EXPLANATION, question.explanation());
        put(SheetColumn.TOPIC, SheetAsides.topic(question.topic()));
        put(SheetColumn.TAGS, SheetAsides.tags(question.tags()));
        if (question.points() != null) {
            put(SheetColumn.POINTS, question.points().toPlainString());
        }
        if (question.difficulty() != null) {
            put(SheetColumn.DIFFICULTY, DifficultyWords.word(question.difficulty(), inEnglish));
        }
        if (question.number() != null) {
            put(SheetColumn.NUMBER, question.number());
        }
        Source source = question.source();
        if (source != null) {
            put(SheetColumn.SOURCE, SourceText.chinese(source));
            english.put(SheetColumn.SOURCE, SourceText.english(source));
        }
    }

    private void matching(QuestionContent.Matching matching) {
        List<String> couples = new ArrayList<>();
        List<String> translated = new ArrayList<>();
        for (Pair pair : matching.pairs()) {
            couples.add(SheetAnswers.ofCouple(pair.left().zh(), pair.right().zh()));
            translated.add(couple(pair.left().en(), pair.right().en()));
        }
        for (LocalText distractor : matching.distractors()) {
            couples.add(SheetAnswers.ofCouple("", distractor.zh()));
            translated.add(couple(null, distractor.en()));
        }
        int inColumns = Math.min(options, couples.size());
        for (int index = 0; index < inColumns; index++) {
            optionTexts[index] = couples.get(index);
            englishOptions[index] = translated.get(index);
        }
        put(SheetColumn.ANSWER, String.join("；", couples.subList(inColumns, couples.size())));
        List<String> rest = translated.subList(inColumns, translated.size());
        if (rest.stream().anyMatch(text -> !text.isEmpty())) {
            english.put(
                    SheetColumn.ANSWER,
                    String.join(
                            "；",
                            rest.stream()
                                    .map(text -> text.isEmpty() ? "=>" : text)
                                    .toList()));
        }
    }

    private static String couple(@Nullable String left, @Nullable String right) {
        return left == null && right == null
                ? ""
                : SheetAnswers.ofCouple(left == null ? "" : left, right == null ? "" : right);
    }

    private void options(List<LocalText> several) {
        for (int index = 0; index < several.size(); index++) {
            optionTexts[index] = several.get(index).zh();
            String translated = several.get(index).en();
            englishOptions[index] = translated == null ? "" : translated;
        }
    }

    private void put(SheetColumn column, String text) {
        texts.put(column, text);
    }

    private void put(SheetColumn column, @Nullable LocalText text) {
        if (text != null) {
            texts.put(column, text.zh());
            if (text.en() != null) {
                english.put(column, text.en());
            }
        }
    }

    private static String letters(Iterable<Integer> places) {
        StringBuilder letters = new StringBuilder();
        places.forEach(place -> letters.append(Sketch.letter(place)));
        return letters.toString();
    }

    private static List<Integer> indices(int count) {
        List<Integer> indices = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            indices.add(index);
        }
        return indices;
    }

    private static String[] empty(int count) {
        String[] texts = new String[count];
        Arrays.fill(texts, "");
        return texts;
    }
}
