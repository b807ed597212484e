package org.dushuban.question;

import java.util.List;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked: all that a learner may know of it, in the order in which it is shown. Nothing of the key is in
 * here. Texts are Markdown.
 */
public sealed interface Asked {

    LocalText stem();

    /** The one name of this kind: {@link QuestionContent#kind()}. */
    default String kind() {
        return switch (this) {
            case Choice choice -> choice.many ? "multiple-choice" : "single-choice";
            case TrueFalse _ -> "true-false";
            case FillIn _ -> "fill-in";
            case Numeric _ -> "numeric";
            case Date _ -> "date";
            case Ordering _ -> "ordering";
            case Matching _ -> "matching";
            case ShortText _ -> "short-text";
        };
    }

    /** @param many whether several may be chosen */
    record Choice(LocalText stem, List<LocalText> options, boolean many) implements Asked {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** It holds or does not. */
    record TrueFalse(LocalText stem) implements Asked {}

    /**
     * Gaps to fill.
     *
     * @param stem with or without {@link BlankMarks}
     * @param count how many there are
     */
    record FillIn(LocalText stem, int count) implements Asked {}

    /** @param unit in which a number is asked for; null where there is none */
    record Numeric(LocalText stem, @Nullable LocalText unit) implements Asked {}

    /** @param precision how precisely a date is asked for */
    record Date(LocalText stem, DatePrecision precision) implements Asked {}

    /** Items to put in order. */
    record Ordering(LocalText stem, List<LocalText> items) implements Asked {

        public Ordering {
            items = List.copyOf(items);
        }
    }

    /** For each of the prompts one of the choices belongs to it. */
    record Matching(LocalText stem, List<LocalText> prompts, List<LocalText> choices) implements Asked {

        public Matching {
            prompts = List.copyOf(prompts);
            choices = List.copyOf(choices);
        }
    }

    /** @param limit how long the text may be, in characters as Java and JavaScript count them */
    record ShortText(LocalText stem, int limit) implements Asked {}

    /**
     * A question on a paper.
     *
     * @param order for each place as shown, the author's place of what stands there; empty where nothing is ordered
     */
    static Asked of(QuestionContent content, List<Integer> order) {
        return switch (content) {
            case QuestionContent.SingleChoice choice ->
                new Choice(choice.stem(), ordered(choice.options(), order), false);
            case QuestionContent.MultipleChoice choice ->
                new Choice(choice.stem(), ordered(choice.options(), order), true);
            case QuestionContent.TrueFalse statement -> new TrueFalse(statement.stem());
            case QuestionContent.FillIn gaps ->
                new FillIn(gaps.stem(), gaps.blanks().size());
            case QuestionContent.Numeric number -> new Numeric(number.stem(), number.unit());
            case QuestionContent.Date date -> new Date(date.stem(), date.right().precision());
            case QuestionContent.Ordering row -> new Ordering(row.stem(), ordered(row.items(), order));
            case QuestionContent.Matching matching ->
                new Matching(
                        matching.stem(),
                        matching.pairs().stream().map(Pair::left).toList(),
                        ordered(matching.choices(), order));
            case QuestionContent.ShortText text -> new ShortText(text.stem(), text.limit());
        };
    }

    private static List<LocalText> ordered(List<LocalText> texts, List<Integer> order) {
        return order.stream().map(texts::get).toList();
    }
}
