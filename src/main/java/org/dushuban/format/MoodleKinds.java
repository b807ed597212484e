package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.NumberText;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What answers mean in Moodle, where each has a weight in percent and feedback of its own. */
final class MoodleKinds {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Weights are rounded, in some files to whole percents. */
    private static final BigDecimal NEARLY_WHOLE = new BigDecimal("99.9");

    private static final String ANYTHING = "*";

    /**
     * An answer.
     *
     * @param text null where it is empty
     * @param raw as it stands in the file, without its escapes
     */
    record Weighed(
            @Nullable LocalText text,
            String raw,
            BigDecimal weight,
            @Nullable LocalText feedback) {}

    /**
     * A number that is accepted.
     *
     * @param value null for any number at all
     */
    record Figure(@Nullable BigDecimal value, BigDecimal tolerance, Weighed answer) {}

    private final Sketch sketch;
    private final Contents contents;

    MoodleKinds(Sketch sketch) {
        this.sketch = sketch;
        this.contents = new Contents(sketch);
    }

    /** @param single whether one answer is chosen; else all that have a weight are right */
    Optional<QuestionContent> choice(@Nullable LocalText stem, List<Weighed> answers, boolean single) {
        SortedSet<Integer> right = new TreeSet<>();
        List<@Nullable LocalText> options = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Weighed answer = answers.get(i);
            options.add(answer.text());
            if (single ? isWhole(answer) : answer.weight().signum() > 0) {
                right.add(i);
            } else if (answer.weight().signum() > 0) {
                sketch.warning(Part.OPTION, i, MoodleFault.PARTIAL, answer.raw(), percent(answer.weight()));
            } else if (answer.weight().signum() < 0) {
                sketch.note(MoodleFault.PENALTY, percent(answer.weight()));
            }
        }
        if (!single && !right.isEmpty()) {
            checkWeights(
                    right.stream().map(place -> answers.get(place).weight()).toList());
        }
        while (!options.isEmpty() && options.getLast() == null) {
            options.removeLast();
        }
        return contents.choice(stem, options, right, !single);
    }

    /** Our options weigh the same, and together they are the whole. */
    private void checkWeights(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = weights.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal least = weights.stream().min(BigDecimal::compareTo).orElseThrow();
        boolean even = most.subtract(least).compareTo(BigDecimal.ONE) <= 0;
        boolean whole = sum.subtract(WHOLE).abs().compareTo(BigDecimal.valueOf(weights.size())) <= 0;
        if (!even || !whole) {
            sketch.warning(
                    Part.ANSWER,
                    0,
                    MoodleFault.WEIGHTS,
                    weights.stream().map(MoodleKinds::percent).collect(Collectors.joining(" ")));
        }
    }

    Optional<QuestionContent> shortAnswer(@Nullable LocalText stem, List<Weighed> answers, boolean caseMatters) {
        Optional<Blank> blank = blank(0, answers, caseMatters);
        return contents.fillIn(stem, blank.stream().toList());
    }

    /** A blank that accepts the wholly right answers; the others are told. */
    Optional<Blank> blank(int index, List<Weighed> answers, boolean caseMatters) {
        List<String> exact = new ArrayList<>();
        List<String> contained = new ArrayList<>();
        for (Weighed answer : answers) {
            String text = answer.raw().strip();
            if (!isWhole(answer)) {
                if (answer.weight().signum() > 0) {
                    sketch.warning(Part.OPTION, index, MoodleFault.PARTIAL, text, percent(answer.weight()));
                }
            } else if (!Wildcards.has(text)) {
                exact.add(Wildcards.literal(text));
            } else {
                Wildcards.contained(text)
                        .ifPresentOrElse(
                                contained::add, () -> sketch.warning(Part.OPTION, index, MoodleFault.WILDCARD, text));
            }
        }
        if (!exact.isEmpty() && !contained.isEmpty()) {
            contained.forEach(text -> sketch.warning(Part.OPTION, index, MoodleFault.WILDCARD, "*" + text + "*"));
        }
        Set<Fold> folds = caseMatters ? EnumSet.noneOf(Fold.class) : EnumSet.of(Fold.CASE);
        return exact.isEmpty() && !contained.isEmpty()
                ? contents.blank(index, contained, Match.CONTAINS, folds)
                : contents.blank(index, exact, Match.EXACT, folds);
    }

    /** Of several numbers the only one that is wholly right; the others are told. */
    Optional<QuestionContent> numeric(@Nullable LocalText stem, List<Figure> figures, @Nullable LocalText unit) {
        List<Figure> right = new ArrayList<>();
        for (Figure figure : figures) {
            Weighed answer = figure.answer();
            if (isWhole(answer) && figure.value() != null) {
                right.add(figure);
            } else if (answer.weight().signum() > 0) {
                sketch.warning(Part.ANSWER, 0, MoodleFault.PARTIAL, answer.raw(), percent(answer.weight()));
            }
        }
        if (right.size() > 1) {
            String all = right.stream().map(figure -> figure.answer().raw()).collect(Collectors.joining(" "));
            sketch.error(Part.ANSWER, 0, MoodleFault.NUMBERS, all);
            return Optional.empty();
        }
        return right.isEmpty()
                ? contents.numeric(stem, null, BigDecimal.ZERO, unit)
                : contents.numeric(
                        stem, right.getFirst().value(), right.getFirst().tolerance(), unit);
    }

    /** A number as an answer gives it; empty, and told, if it is none. */
    Optional<Figure> figure(String value, String tolerance, Weighed answer) {
        if (value.strip().equals(ANYTHING)) {
            return Optional.of(new Figure(null, BigDecimal.ZERO, answer));
        }
        Optional<BigDecimal> number = Decimals.read(value);
        Optional<BigDecimal> around = tolerance.isBlank() ? Optional.of(BigDecimal.ZERO) : Decimals.read(tolerance);
        if (number.isEmpty() || around.isEmpty() || around.get().signum() < 0) {
            sketch.error(Part.ANSWER, 0, MoodleFault.NUMBER, answer.raw());
            return Optional.empty();
        }
        return Optional.of(new Figure(number.get(), around.get(), answer));
    }

    /** Takes the feedback of a question, and of its answers as a list below it, as its explanation. */
    void explain(@Nullable LocalText general, List<Weighed> answers) {
        SourceLine.Split split = SourceLine.split(general);
        sketch.source(split.source());
        List<Weighed> commented =
                answers.stream().filter(answer -> answer.feedback() != null).toList();
        if (commented.isEmpty()) {
            sketch.explanation(split.rest());
            return;
        }
        sketch.note(MoodleFault.FEEDBACK, "");
        LocalText rest = split.rest();
        boolean english = rest != null && rest.en() != null
                || commented.stream()
                        .anyMatch(answer ->
                                Objects.requireNonNull(answer.feedback()).en() != null);
        String zh = list(rest == null ? "" : rest.zh(), commented, false);
        sketch.explanation(new LocalText(
                zh,
                english
                        ? list(rest == null ? "" : Objects.requireNonNullElse(rest.en(), rest.zh()), commented, true)
                        : null));
    }

    private static String list(String general, List<Weighed> answers, boolean english) {
        StringBuilder list = new StringBuilder(general);
        if (!general.isEmpty()) {
            list.append("\n\n");
        }
        for (Weighed answer : answers) {
            LocalText text = answer.text();
            String plain = text == null ? answer.raw() : MarkdownText.toPlain(in(text, english));
            list.append("- ")
                    .append(MarkdownText.escape(plain))
                    .append(english ? ": " : "：")
                    .append(in(Objects.requireNonNull(answer.feedback()), english)
                            .replace("\n", "\n  "))
                    .append('\n');
        }
        return list.toString();
    }

    private static String in(LocalText text, boolean english) {
        return english ? Objects.requireNonNullElse(text.en(), text.zh()) : text.zh();
    }

    private static boolean isWhole(Weighed answer) {
        return answer.weight().compareTo(NEARLY_WHOLE) >= 0;
    }

    static String percent(BigDecimal weight) {
        return NumberText.plain(weight).toPlainString() + "%";
    }
}
