package org.dushuban.question;

import java.util.List;
import org.dushuban.shared.LocalText;

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
            case Statement _ -> "true-false";
        };
    }

    /** @param many whether several may be chosen */
    record Choice(LocalText stem, List<LocalText> options, boolean many) implements Asked {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** It holds or does not. */
    record Statement(LocalText stem) implements Asked {}

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
            case QuestionContent.TrueFalse statement -> new Statement(statement.stem());
        };
    }

    private static List<LocalText> ordered(List<LocalText> texts, List<Integer> order) {
        return order.stream().map(texts::get).toList();
    }
}
