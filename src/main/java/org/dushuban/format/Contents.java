package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.question.Blank;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.TextFolding;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes the contents of a sketch, and tells it what keeps them from being made: then they are empty. */
final class Contents {

    private final Sketch sketch;

    Contents(Sketch sketch) {
        this.sketch = sketch;
    }

    /**
     * A single choice, or a multiple one.
     *
     * @param options null where one is missing between others
     * @param right the places of the right ones, from 0
     * @param many whether several may be right
     */
    Optional<QuestionContent> choice(
            @Nullable LocalText stem,
            List<? extends @Nullable LocalText> options,
            SortedSet<Integer> right,
            boolean many) {
        Optional<LocalText> asked = stem(stem);
        Optional<List<LocalText>> there = sketch.several(Part.OPTION, options);
        if (!many && right.size() > 1) {
            sketch.error(Part.ANSWER, 0, QuestionFault.SEVERAL_RIGHT, letters(right));
        }
        boolean fits = sketch.areOptions(right, there.map(List::size).orElse(options.size()));
        if (asked.isEmpty() || there.isEmpty() || !fits) {
            return Optional.empty();
        }
        return Optional.of(
                many
                        ? new QuestionContent.MultipleChoice(asked.get(), there.get(), right)
                        : new QuestionContent.SingleChoice(asked.get(), there.get(), right.first()));
    }

    /** @param right null where the file does not say */
    Optional<QuestionContent> trueFalse(@Nullable LocalText stem, @Nullable Boolean right) {
        Optional<LocalText> asked = stem(stem);
        if (right == null) {
            sketch.error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
            return Optional.empty();
        }
        return asked.map(text -> new QuestionContent.TrueFalse(text, right));
    }

    /** A blank; empty, and told, if it cannot be one. */
    Optional<Blank> blank(int index, List<String> accepted, Match match, Set<Fold> folds) {
        List<String> texts = accepted.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        // of too many, what is wrong with each would bury all else
        if (texts.size() > Blank.MAX_ACCEPTED) {
            sketch.error(
                    Part.OPTION,
                    index,
                    QuestionFault.TOO_MANY_ACCEPTED,
                    String.valueOf(texts.size()),
                    String.valueOf(Blank.MAX_ACCEPTED));
            return Optional.empty();
        }
        List<Integer> bad = new ArrayList<>();
        for (String text : texts) {
            if (text.length() > Blank.MAX_LENGTH) {
                bad.add(index);
                sketch.error(
                        Part.OPTION, index, QuestionFault.ACCEPTED_TOO_LONG, text, String.valueOf(Blank.MAX_LENGTH));
            } else if (TextFolding.fold(text, folds).isEmpty()) {
                bad.add(index);
                sketch.error(Part.OPTION, index, QuestionFault.ACCEPTED_NOTHING, text);
            }
        }
        if (texts.isEmpty()) {
            sketch.error(Part.OPTION, index, QuestionFault.BLANK_EMPTY, String.valueOf(index + 1));
        } else if (bad.isEmpty()) {
            return Optional.of(new Blank(texts, match, folds));
        }
        return Optional.empty();
    }

    /** @param blanks those that {@link #blank} made; if it made fewer than there are, the sketch is faulty already */
    Optional<QuestionContent> fillIn(@Nullable LocalText stem, List<Blank> blanks) {
        Optional<LocalText> asked = stem(stem);
        if (areBlanks(blanks.size()) && blanks.isEmpty() && !sketch.isFaulty()) {
            sketch.error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
        }
        if (asked.isEmpty() || sketch.isFaulty()) {
            return Optional.empty();
        }
        if (!BlankMarks.fit(asked.get(), blanks.size())) {
            sketch.error(Part.STEM, 0, QuestionFault.MARKS, asked.get().zh(), String.valueOf(blanks.size()));
            return Optional.empty();
        }
        return Optional.of(new QuestionContent.FillIn(asked.get(), blanks));
    }

    /** Whether a question may have so many blanks; told, if not, so that a reader need not look at each of them. */
    boolean areBlanks(int count) {
        if (count <= QuestionContent.MAX_BLANKS) {
            return true;
        }
        sketch.error(
                Part.ANSWER,
                0,
                QuestionFault.TOO_MANY_BLANKS,
                String.valueOf(count),
                String.valueOf(QuestionContent.MAX_BLANKS));
        return false;
    }

    /** @param right null where the file does not say */
    Optional<QuestionContent> numeric(
            @Nullable LocalText stem, @Nullable BigDecimal right, BigDecimal tolerance, @Nullable LocalText unit) {
        Optional<LocalText> asked = stem(stem);
        if (right == null) {
            sketch.error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
            return Optional.empty();
        }
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuestionContent.Numeric(asked.get(), right, tolerance, unit));
        } catch (IllegalArgumentException e) {
            sketch.error(Part.ANSWER, 0, QuestionFault.NUMBER_RANGE, right + " ± " + tolerance);
            return Optional.empty();
        }
    }

    /** @param right null where the file does not say */
    Optional<QuestionContent> date(@Nullable LocalText stem, @Nullable PartialDate right, int full, int none) {
        Optional<LocalText> asked = stem(stem);
        if (right == null) {
            sketch.error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
            return Optional.empty();
        }
        if (full < 0 || none <= full || none > QuestionContent.MAX_DISTANCE) {
            sketch.error(
                    Part.ANSWER,
                    0,
                    QuestionFault.DISTANCES,
                    full + "/" + none,
                    String.valueOf(QuestionContent.MAX_DISTANCE));
            return Optional.empty();
        }
        return asked.map(text -> new QuestionContent.Date(text, right, full, none));
    }

    /** @param items in the right order */
    Optional<QuestionContent> ordering(
            @Nullable LocalText stem, List<? extends @Nullable LocalText> items, OrderingRule rule) {
        Optional<LocalText> asked = stem(stem);
        Optional<List<LocalText>> there = sketch.several(Part.OPTION, items);
        return asked.flatMap(text -> there.map(row -> new QuestionContent.Ordering(text, row, rule)));
    }

    /**
     * A matching question. The place of a choice is that of the pair it belongs to, and behind all pairs that of the
     * distractor.
     *
     * @param lefts null where one is missing
     * @param rights what belongs to each, as many as there are lefts; null where it is missing
     */
    Optional<QuestionContent> matching(
            @Nullable LocalText stem,
            List<? extends @Nullable LocalText> lefts,
            List<? extends @Nullable LocalText> rights,
            List<LocalText> distractors) {
        Optional<LocalText> asked = stem(stem);
        Optional<List<LocalText>> named = sketch.several(Part.OPTION, lefts);
        List<LocalText> meant = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            sketch.required(Part.CHOICE, i, rights.get(i), QuestionFault.OPTION_EMPTY)
                    .ifPresent(meant::add);
        }
        checkChoices(rights, distractors);
        if (asked.isEmpty()
                || named.isEmpty()
                || sketch.isFaulty()
                || meant.size() != named.get().size()) {
            return Optional.empty();
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            pairs.add(new Pair(named.get().get(i), meant.get(i)));
        }
        return Optional.of(new QuestionContent.Matching(asked.get(), pairs, distractors));
    }

    /** What may be the right text of several pairs is one choice. */
    private void checkChoices(List<? extends @Nullable LocalText> rights, List<LocalText> distractors) {
        List<@Nullable LocalText> choices = new ArrayList<>();
        Set<LocalText> known = new HashSet<>();
        rights.forEach(right -> choices.add(right != null && known.add(right) ? right : null));
        choices.addAll(distractors);
        for (int i = 0; i < distractors.size(); i++) {
            sketch.required(Part.CHOICE, rights.size() + i, distractors.get(i), QuestionFault.OPTION_EMPTY);
        }
        sketch.different(Part.CHOICE, choices);
        int[] different = IntStream.range(0, choices.size())
                .filter(place -> choices.get(place) != null)
                .toArray();
        if (different.length > QuestionContent.MAX_CHOICES) {
            sketch.error(
                    Part.CHOICE,
                    different[QuestionContent.MAX_CHOICES],
                    QuestionFault.TOO_MANY_CHOICES,
                    String.valueOf(different.length),
                    String.valueOf(QuestionContent.MAX_CHOICES));
        }
    }

    /**
     * @param model what a good answer says; null where the file does not say
     * @param limit characters of an answer
     */
    Optional<QuestionContent> shortText(@Nullable LocalText stem, @Nullable LocalText model, int limit) {
        Optional<LocalText> asked = stem(stem);
        Optional<LocalText> good = sketch.required(Part.ANSWER, 0, model, QuestionFault.NO_MODEL);
        if (limit < 1 || limit > QuestionContent.MAX_TEXT) {
            sketch.error(
                    Part.ANSWER,
                    0,
                    QuestionFault.LIMIT,
                    String.valueOf(limit),
                    String.valueOf(QuestionContent.MAX_TEXT));
            return Optional.empty();
        }
        return asked.flatMap(text -> good.map(answer -> new QuestionContent.ShortText(text, answer, limit)));
    }

    private Optional<LocalText> stem(@Nullable LocalText stem) {
        return sketch.required(Part.STEM, 0, stem, QuestionFault.NO_STEM);
    }

    private static String letters(SortedSet<Integer> places) {
        StringBuilder letters = new StringBuilder();
        new TreeSet<>(places).forEach(place -> letters.append(Sketch.letter(place)));
        return letters.toString();
    }
}
