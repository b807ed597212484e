package org.dushuban.support;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;

/** Random contents of every kind, for laws; the same seed gives the same ones. */
public final class SomeQuestions {

    private final Random random;
    private final IntPredicate translated;
    private int texts;

    public SomeQuestions(long seed) {
        this(seed, _ -> true);
    }

    /** @param translated which of the texts may have English; whatever it says, all else is the same for the same seed */
    public SomeQuestions(long seed, IntPredicate translated) {
        this.random = new Random(seed);
        this.translated = translated;
    }

    public QuestionContent any() {
        QuestionKind[] kinds = QuestionKind.values();
        return of(kinds[random.nextInt(kinds.length)]);
    }

    public QuestionContent of(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> {
                List<LocalText> options = several(2, QuestionContent.MAX_OPTIONS);
                yield new QuestionContent.SingleChoice(text(), options, random.nextInt(options.size()));
            }
            case MULTIPLE_CHOICE -> {
                List<LocalText> options = several(2, QuestionContent.MAX_OPTIONS);
                yield new QuestionContent.MultipleChoice(text(), options, some(options.size()));
            }
            case TRUE_FALSE -> new QuestionContent.TrueFalse(text(), random.nextBoolean());
            case FILL_IN -> {
                List<Blank> blanks = list(1, QuestionContent.MAX_BLANKS, _ -> blank());
                yield new QuestionContent.FillIn(marked(blanks.size()), blanks);
            }
            case NUMERIC ->
                new QuestionContent.Numeric(
                        text(),
                        BigDecimal.valueOf(random.nextInt(-100_000, 100_000), random.nextInt(4)),
                        BigDecimal.valueOf(random.nextInt(100), random.nextInt(4)),
                        random.nextBoolean() ? text() : null);
            case DATE -> {
                int full = random.nextInt(30);
                yield new QuestionContent.Date(text(), date(), full, full + 1 + random.nextInt(300));
            }
            case ORDERING -> new QuestionContent.Ordering(text(), several(2, QuestionContent.MAX_OPTIONS), rule());
            case MATCHING -> matching();
            case SHORT_TEXT ->
                new QuestionContent.ShortText(text(), text(), 1 + random.nextInt(QuestionContent.MAX_TEXT));
        };
    }

    private QuestionContent.Matching matching() {
        List<LocalText> rights = several(1, 6);
        List<Pair> pairs =
                list(2, QuestionContent.MAX_OPTIONS, _ -> new Pair(text(), rights.get(random.nextInt(rights.size()))));
        return new QuestionContent.Matching(text(), pairs, several(0, 4));
    }

    private Blank blank() {
        Set<Fold> folds = EnumSet.allOf(Fold.class);
        folds.removeIf(_ -> random.nextInt(3) == 0);
        return new Blank(
                list(1, 3, _ -> "Ａns " + texts++ + "。"), Match.values()[random.nextInt(Match.values().length)], folds);
    }

    private LocalText marked(int blanks) {
        if (random.nextBoolean()) {
            return text();
        }
        String marks = IntStream.rangeClosed(1, blanks)
                .mapToObj(number -> "[[" + number + "]]")
                .collect(Collectors.joining("、"));
        LocalText stem = text();
        return new LocalText(stem.zh() + marks, stem.en() == null ? null : marks + stem.en());
    }

    private PartialDate date() {
        int year = random.nextInt(5) == 0 ? -1 - random.nextInt(500) : 1 + random.nextInt(2_100);
        Integer month = random.nextInt(4) == 0 ? null : 1 + random.nextInt(12);
        return new PartialDate(year, month, month == null || random.nextInt(3) == 0 ? null : 1 + random.nextInt(28));
    }

    private OrderingRule rule() {
        return OrderingRule.values()[random.nextInt(OrderingRule.values().length)];
    }

    private SortedSet<Integer> some(int size) {
        SortedSet<Integer> some = IntStream.range(0, size)
                .filter(_ -> random.nextBoolean())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        some.add(random.nextInt(size));
        return some;
    }

    private List<LocalText> several(int least, int most) {
        return list(least, most, _ -> text());
    }

    /** Never the same twice. */
    private LocalText text() {
        int number = texts++;
        return new LocalText("文字" + number, random.nextBoolean() && translated.test(number) ? "Text " + number : null);
    }

    private <T> List<T> list(int least, int most, IntFunction<T> made) {
        return IntStream.range(0, random.nextInt(least, most + 1))
                .mapToObj(made)
                .toList();
    }
}
