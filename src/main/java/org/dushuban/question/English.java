package org.dushuban.question;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Lends texts the English of others that say the same in Chinese. */
final class English {

    private English() {}

    /** That text, with the English of another one where it has none and both say the same in Chinese. */
    static LocalText filled(LocalText text, LocalText from) {
        return text.en() == null && text.zh().equals(from.zh()) ? from : text;
    }

    /** The same for the texts of a citation. */
    static Source filled(Source source, Source from) {
        if (source instanceof Source.Citation(LocalText work, LocalText place)
                && from instanceof Source.Citation(LocalText otherWork, LocalText otherPlace)) {
            return new Source.Citation(
                    filled(work, otherWork), place == null || otherPlace == null ? place : filled(place, otherPlace));
        }
        return source;
    }

    /** The same for a question: all that it says, right answers too, has to be the same but for the English. */
    static QuestionContent filled(QuestionContent content, QuestionContent from) {
        if (!each(content, English::without).equals(each(from, English::without))) {
            return content;
        }
        List<LocalText> texts = new ArrayList<>();
        each(from, text -> {
            texts.add(text);
            return text;
        });
        Iterator<LocalText> next = texts.iterator();
        return each(content, text -> filled(text, next.next()));
    }

    private static LocalText without(LocalText text) {
        return LocalText.of(text.zh());
    }

    /** The same question with other texts; they are asked for in the order in which they are read. */
    private static QuestionContent each(QuestionContent content, UnaryOperator<LocalText> to) {
        LocalText stem = to.apply(content.stem());
        return switch (content) {
            case QuestionContent.SingleChoice choice ->
                new QuestionContent.SingleChoice(stem, all(choice.options(), to), choice.right());
            case QuestionContent.MultipleChoice choice ->
                new QuestionContent.MultipleChoice(stem, all(choice.options(), to), choice.right());
            case QuestionContent.TrueFalse statement -> new QuestionContent.TrueFalse(stem, statement.right());
            case QuestionContent.FillIn gaps -> new QuestionContent.FillIn(stem, gaps.blanks());
            case QuestionContent.Numeric number ->
                new QuestionContent.Numeric(stem, number.right(), number.tolerance(), orNull(number.unit(), to));
            case QuestionContent.Date date -> new QuestionContent.Date(stem, date.right(), date.full(), date.none());
            case QuestionContent.Ordering row -> new QuestionContent.Ordering(stem, all(row.items(), to), row.rule());
            case QuestionContent.Matching matching ->
                new QuestionContent.Matching(stem, pairs(matching.pairs(), to), all(matching.distractors(), to));
            case QuestionContent.ShortText text ->
                new QuestionContent.ShortText(stem, to.apply(text.model()), text.limit());
        };
    }

    private static List<LocalText> all(List<LocalText> texts, UnaryOperator<LocalText> to) {
        return texts.stream().map(to).toList();
    }

    private static List<Pair> pairs(List<Pair> pairs, UnaryOperator<LocalText> to) {
        return pairs.stream()
                .map(pair -> new Pair(to.apply(pair.left()), to.apply(pair.right())))
                .toList();
    }

    private static @Nullable LocalText orNull(@Nullable LocalText text, UnaryOperator<LocalText> to) {
        return text == null ? null : to.apply(text);
    }
}
