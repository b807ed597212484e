package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks and what is right. The name of each kind is its JSON tag, its exchange word and, after
 * {@code question.kind.}, its key in the message bundles. Texts are Markdown.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QuestionContent.SingleChoice.class, name = "single-choice"),
    @JsonSubTypes.Type(value = QuestionContent.MultipleChoice.class, name = "multiple-choice"),
    @JsonSubTypes.Type(value = QuestionContent.TrueFalse.class, name = "true-false"),
    @JsonSubTypes.Type(value = QuestionContent.FillIn.class, name = "fill-in"),
    @JsonSubTypes.Type(value = QuestionContent.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = QuestionContent.Date.class, name = "date"),
    @JsonSubTypes.Type(value = QuestionContent.Ordering.class, name = "ordering"),
    @JsonSubTypes.Type(value = QuestionContent.Matching.class, name = "matching"),
    @JsonSubTypes.Type(value = QuestionContent.ShortText.class, name = "short-text")
})
public sealed interface QuestionContent {

    int MAX_OPTIONS = 10;
    int MAX_BLANKS = 8;
    int MAX_CHOICES = 12;
    int MAX_DISTANCE = 36_500;
    int MAX_TEXT = 10_000;
    int MAX_FIGURES = 15;
    int MAX_DECIMALS = 10;

    LocalText stem();

    /** The one name of this kind. */
    default String kind() {
        return switch (this) {
            case SingleChoice _ -> "single-choice";
            case MultipleChoice _ -> "multiple-choice";
            case TrueFalse _ -> "true-false";
            case FillIn _ -> "fill-in";
            case Numeric _ -> "numeric";
            case Date _ -> "date";
            case Ordering _ -> "ordering";
            case Matching _ -> "matching";
            case ShortText _ -> "short-text";
        };
    }

    /** What a paper puts in an order of its own. */
    default Parts parts() {
        return switch (this) {
            case SingleChoice choice -> new Parts(choice.options.size(), false);
            case MultipleChoice choice -> new Parts(choice.options.size(), false);
            case Ordering row -> new Parts(row.items.size(), true);
            case Matching matching -> new Parts(matching.choices().size(), true);
            case TrueFalse _, FillIn _, Numeric _, Date _, ShortText _ -> Parts.NONE;
        };
    }

    /** Whether it takes a person to say what an answer is worth. */
    default boolean markedByPerson() {
        return QuestionKind.ofTag(kind()).markedByPerson();
    }

    /** Every text of it that a search looks into, the stem first; what is accepted in a blank is plain text. */
    default List<LocalText> texts() {
        return switch (this) {
            case SingleChoice choice -> with(choice.stem, choice.options.stream());
            case MultipleChoice choice -> with(choice.stem, choice.options.stream());
            case FillIn gaps ->
                with(
                        gaps.stem,
                        gaps.blanks.stream()
                                .flatMap(blank -> blank.accepted().stream().map(LocalText::of)));
            case Ordering row -> with(row.stem, row.items.stream());
            case Matching matching ->
                with(
                        matching.stem,
                        Stream.concat(matching.pairs.stream().map(Pair::left), matching.choices().stream()));
            case ShortText text -> List.of(text.stem, text.model);
            case TrueFalse _, Numeric _, Date _ -> List.of(stem());
        };
    }

    /**
     * The parts of a question that can stand in several orders.
     *
     * @param count how many there are
     * @param mixedAlways whether the author's order would tell the answer, so that no paper may keep it
     */
    record Parts(int count, boolean mixedAlways) {

        public static final Parts NONE = new Parts(0, false);
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
            Objects.requireNonNull(stem, "stem");
            options = severalDifferent(options);
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
            Objects.requireNonNull(stem, "stem");
            options = severalDifferent(options);
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
    record TrueFalse(LocalText stem, boolean right) implements QuestionContent {

        /** @throws NullPointerException if the stem is missing; the JSON may say anything */
        public TrueFalse {
            Objects.requireNonNull(stem, "stem");
        }
    }

    /**
     * Gaps are filled with words.
     *
     * @param stem with or without {@link BlankMarks}
     * @param blanks one to eight
     */
    record FillIn(LocalText stem, List<Blank> blanks) implements QuestionContent {

        /** @throws IllegalArgumentException if there are too few or too many blanks, or the marks do not fit them */
        public FillIn {
            blanks = List.copyOf(blanks);
            if (blanks.isEmpty() || blanks.size() > MAX_BLANKS) {
                throw new IllegalArgumentException("one to eight blanks, not " + blanks.size());
            }
            if (!BlankMarks.fit(stem, blanks.size())) {
                throw new IllegalArgumentException("marks that do not fit " + blanks.size() + " blanks");
            }
        }
    }

    /**
     * A number is asked for.
     *
     * @param right at most 15 figures before and 10 behind the point
     * @param tolerance how far an answer may be off and still be right, as precise as that; zero or more
     * @param unit in which it is asked; null where there is none
     */
    record Numeric(
            LocalText stem,
            BigDecimal right,
            BigDecimal tolerance,
            @Nullable LocalText unit) implements QuestionContent {

        /** @throws IllegalArgumentException if a number is outside its range */
        public Numeric {
            Objects.requireNonNull(stem, "stem");
            right = ranged(right);
            tolerance = ranged(tolerance);
            if (tolerance.signum() < 0) {
                throw new IllegalArgumentException("tolerance: " + tolerance);
            }
        }

        /** The right number with its tolerance, the same in every language. */
        public String rightText() {
            return right.toPlainString() + (tolerance.signum() == 0 ? "" : " ± " + tolerance.toPlainString());
        }
    }

    /**
     * A day, a month or a year is asked for; the nearer, the better.
     *
     * @param right how precise it is says how precisely is asked
     * @param full up to which distance an answer is wholly right, in days, months or years as asked; from zero
     * @param none from which distance it is worth nothing, above {@code full}, at most 36,500; in between it falls evenly
     */
    record Date(LocalText stem, PartialDate right, int full, int none) implements QuestionContent {

        /** @throws IllegalArgumentException if the distances are outside their ranges */
        public Date {
            Objects.requireNonNull(stem, "stem");
            Objects.requireNonNull(right, "right");
            if (full < 0 || none <= full || none > MAX_DISTANCE) {
                throw new IllegalArgumentException("distances: " + full + ", " + none);
            }
        }
    }

    /**
     * Items are put in order.
     *
     * @param items two to ten, all different, in the right order
     * @param rule how a partly right order counts
     */
    record Ordering(LocalText stem, List<LocalText> items, OrderingRule rule) implements QuestionContent {

        /** @throws IllegalArgumentException if the items do not make a question */
        public Ordering {
            Objects.requireNonNull(stem, "stem");
            Objects.requireNonNull(rule, "rule");
            items = severalDifferent(items);
        }
    }

    /**
     * For each text on the left the one that belongs to it is chosen.
     *
     * @param pairs two to ten, the left ones all different; a right one may belong to several
     * @param distractors what belongs to none, different from each other and from the right ones
     */
    record Matching(LocalText stem, List<Pair> pairs, List<LocalText> distractors) implements QuestionContent {

        /** @throws IllegalArgumentException if they do not make a question, or there are more than twelve choices */
        public Matching {
            Objects.requireNonNull(stem, "stem");
            pairs = List.copyOf(pairs);
            distractors = List.copyOf(distractors);
            severalDifferent(pairs.stream().map(Pair::left).toList());
            List<LocalText> choices = choices(pairs, distractors);
            different(choices);
            if (choices.size() > MAX_CHOICES
                    || choices.size()
                            < pairs.stream().map(Pair::right).distinct().count() + distractors.size()) {
                throw new IllegalArgumentException("choices: " + choices.size());
            }
        }

        /** What there is to choose from: the right ones in the order of their first use, then the distractors. */
        public List<LocalText> choices() {
            return choices(pairs, distractors);
        }

        private static List<LocalText> choices(List<Pair> pairs, List<LocalText> distractors) {
            return Stream.concat(pairs.stream().map(Pair::right), distractors.stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * A short text is written, and a person marks it.
     *
     * @param model what a good answer says
     * @param limit how long an answer may be, 1 to 10,000 characters as Java counts them
     */
    record ShortText(LocalText stem, LocalText model, int limit) implements QuestionContent {

        /** @throws IllegalArgumentException if the limit is outside its range */
        public ShortText {
            Objects.requireNonNull(stem, "stem");
            Objects.requireNonNull(model, "model");
            if (limit < 1 || limit > MAX_TEXT) {
                throw new IllegalArgumentException("limit: " + limit);
            }
        }
    }

    private static List<LocalText> with(LocalText stem, Stream<LocalText> others) {
        return Stream.concat(Stream.of(stem), others).toList();
    }

    private static List<LocalText> severalDifferent(List<LocalText> texts) {
        if (texts.size() < 2 || texts.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException("a choice needs two to ten options, not " + texts.size());
        }
        different(texts);
        return List.copyOf(texts);
    }

    private static void different(List<LocalText> texts) {
        if (new HashSet<>(texts.stream().map(LocalText::zh).toList()).size() < texts.size()) {
            throw new IllegalArgumentException("two options are the same");
        }
    }

    /** Within what a person writes, so that no comparison has to draw up a number of a million figures. */
    private static BigDecimal ranged(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        if (number.signum() != 0
                && (before > MAX_FIGURES || number.stripTrailingZeros().scale() > MAX_DECIMALS)) {
            throw new IllegalArgumentException("a number of too many figures");
        }
        return NumberText.plain(number);
    }
}
