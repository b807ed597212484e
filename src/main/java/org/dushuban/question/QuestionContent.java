package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dushuban.shared.LocalText;

/**
 * What a question asks and what is right. The name of each kind is its JSON tag, its exchange word and, after
 * {@code question.kind.}, its key in the message bundles. Texts are Markdown.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QuestionContent.SingleChoice.class, name = "single-choice"),
    @JsonSubTypes.Type(value = QuestionContent.MultipleChoice.class, name = "multiple-choice"),
    @JsonSubTypes.Type(value = QuestionContent.TrueFalse.class, name = "true-false")
})
public sealed interface QuestionContent {

    int MAX_OPTIONS = 10;

    LocalText stem();

    /** The one name of this kind. */
    default String kind() {
        return switch (this) {
            case SingleChoice _ -> "single-choice";
            case MultipleChoice _ -> "multiple-choice";
            case TrueFalse _ -> "true-false";
        };
    }

    /** What a paper puts in an order of its own. */
    default Parts parts() {
        return switch (this) {
            case SingleChoice choice -> new Parts(choice.options.size());
            case MultipleChoice choice -> new Parts(choice.options.size());
            case TrueFalse _ -> Parts.NONE;
        };
    }

    /** Every text of it that a search looks into, the stem first. */
    default List<LocalText> texts() {
        return switch (this) {
            case SingleChoice choice -> with(choice.stem, choice.options);
            case MultipleChoice choice -> with(choice.stem, choice.options);
            case TrueFalse statement -> List.of(statement.stem);
        };
    }

    /**
     * The parts of a question that can stand in several orders.
     *
     * @param count how many there are
     */
    record Parts(int count) {

        public static final Parts NONE = new Parts(0);
    }

    /**
     * One option is right.
     *
     * @param options two to ten, all different
     * @param right the place of the right one, from zero
     */
    record SingleChoice(LocalText stem, List<LocalText> options, int right) implements QuestionContent {

        /** @throws IllegalArgumentException if the options do not make a question */
        public SingleChoice {
            options = checked(options);
            if (right < 0 || right >= options.size()) {
                throw new IllegalArgumentException("no such option: " + right);
            }
        }
    }

    /**
     * One or more options are right.
     *
     * @param options two to ten, all different
     * @param right the places of the right ones, from zero, at least one
     */
    record MultipleChoice(LocalText stem, List<LocalText> options, SortedSet<Integer> right)
            implements QuestionContent {

        /** @throws IllegalArgumentException if the options do not make a question */
        public MultipleChoice {
            options = checked(options);
            right = new TreeSet<>(right);
            if (right.isEmpty() || right.first() < 0 || right.last() >= options.size()) {
                throw new IllegalArgumentException("no such options: " + right);
            }
        }
    }

    /**
     * A statement holds or does not.
     *
     * @param right whether it holds
     */
    record TrueFalse(LocalText stem, boolean right) implements QuestionContent {}

    private static List<LocalText> with(LocalText stem, List<LocalText> others) {
        return Stream.concat(Stream.of(stem), others.stream()).toList();
    }

    private static List<LocalText> checked(List<LocalText> options) {
        if (options.size() < 2 || options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException("a choice needs two to ten options, not " + options.size());
        }
        if (new HashSet<>(options.stream().map(LocalText::zh).toList()).size() < options.size()) {
            throw new IllegalArgumentException("two options are the same");
        }
        return List.copyOf(options);
    }
}
