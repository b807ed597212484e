package org.dushuban.format;

import java.util.List;
import java.util.function.UnaryOperator;
import org.dushuban.question.Blank;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Puts other texts into the place of those of a question.
 *
 * @param markdown what becomes of a text in Markdown
 * @param plain what becomes of what is accepted in a blank
 */
record OtherTexts(UnaryOperator<LocalText> markdown, UnaryOperator<String> plain) {

    /** @throws IllegalArgumentException if they do not make a question, since two of them became the same */
    QuestionContent in(QuestionContent content) {
        LocalText stem = markdown.apply(content.stem());
        return switch (content) {
            case QuestionContent.SingleChoice choice ->
                new QuestionContent.SingleChoice(stem, all(choice.options()), choice.right());
            case QuestionContent.MultipleChoice choice ->
                new QuestionContent.MultipleChoice(stem, all(choice.options()), choice.right());
            case QuestionContent.TrueFalse statement -> new QuestionContent.TrueFalse(stem, statement.right());
            case QuestionContent.FillIn gaps ->
                new QuestionContent.FillIn(
                        stem, gaps.blanks().stream().map(this::blank).toList());
            case QuestionContent.Numeric number ->
                new QuestionContent.Numeric(stem, number.right(), number.tolerance(), orNull(number.unit()));
            case QuestionContent.Date date -> new QuestionContent.Date(stem, date.right(), date.full(), date.none());
            case QuestionContent.Ordering row -> new QuestionContent.Ordering(stem, all(row.items()), row.rule());
            case QuestionContent.Matching matching ->
                new QuestionContent.Matching(
                        stem,
                        matching.pairs().stream()
                                .map(pair -> new Pair(markdown.apply(pair.left()), markdown.apply(pair.right())))
                                .toList(),
                        all(matching.distractors()));
            case QuestionContent.ShortText essay ->
                new QuestionContent.ShortText(stem, markdown.apply(essay.model()), essay.limit());
        };
    }

    @Nullable
    LocalText orNull(@Nullable LocalText text) {
        return text == null ? null : markdown.apply(text);
    }

    private Blank blank(Blank blank) {
        return new Blank(blank.accepted().stream().map(plain).toList(), blank.match(), blank.folds());
    }

    private List<LocalText> all(List<LocalText> texts) {
        return texts.stream().map(markdown).toList();
    }
}
