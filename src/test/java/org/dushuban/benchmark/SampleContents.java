package org.dushuban.benchmark;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.SampleStems;
import org.dushuban.shared.LocalText;

/** Contents as most of a bank is: choices above all, then true or false and blanks. */
final class SampleContents {

    private SampleContents() {}

    /** @param i decides the kind */
    static QuestionContent next(int i, Random random) {
        LocalText stem = LocalText.of(SampleStems.next(random));
        return switch (i % 5) {
            case 0 -> new QuestionContent.TrueFalse(stem, random.nextBoolean());
            case 1 -> new QuestionContent.MultipleChoice(stem, options(random), new TreeSet<>(Set.of(0, 2)));
            case 2 ->
                new QuestionContent.FillIn(
                        stem, List.of(new Blank(List.of("1921", "一九二一"), Match.EXACT, Set.of(Fold.values()))));
            default -> new QuestionContent.SingleChoice(stem, options(random), random.nextInt(4));
        };
    }

    private static List<LocalText> options(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(i ->
                        LocalText.of((char) ('甲' + i) + SampleStems.next(random).substring(0, 10)))
                .toList();
    }
}
