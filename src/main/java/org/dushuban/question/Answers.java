package org.dushuban.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Answers as people give them who know, and who do not; for examples and for trying a quiz out. */
public final class Answers {

    private static final String NOTHING_KNOWN = "?";
    private static final int FAR = 9;

    private Answers() {}

    /** An answer that is worth everything; where a person marks, what the model says. */
    public static Answer right(QuestionContent content) {
        return switch (content) {
            case QuestionContent.SingleChoice choice -> new Answer.SingleChoice(choice.right());
            case QuestionContent.MultipleChoice choice -> new Answer.MultipleChoice(choice.right());
            case QuestionContent.TrueFalse statement -> new Answer.TrueFalse(statement.right());
            case QuestionContent.FillIn gaps ->
                new Answer.FillIn(gaps.blanks().stream()
                        .map(blank -> blank.accepted().getFirst())
                        .toList());
            case QuestionContent.Numeric number ->
                new Answer.Numeric(number.right().toPlainString());
            case QuestionContent.Date date -> new Answer.Date(date.right().toString());
            case QuestionContent.Ordering row -> new Answer.Ordering(upTo(row.items()));
            case QuestionContent.Matching matching ->
                new Answer.Matching(chosen(
                        matching,
                        left -> matching.choices()
                                .indexOf(matching.pairs().get(left).right())));
            case QuestionContent.ShortText text ->
                new Answer.ShortText(text.model()
                        .zh()
                        .substring(0, Math.min(text.limit(), text.model().zh().length())));
        };
    }

    /** An answer of somebody who does not know, which may be right by chance where it can be guessed. */
    public static Answer guess(QuestionContent content, RandomGenerator random) {
        return switch (content) {
            case QuestionContent.SingleChoice choice ->
                new Answer.SingleChoice(random.nextInt(choice.options().size()));
            case QuestionContent.MultipleChoice choice -> new Answer.MultipleChoice(nearly(choice, random));
            case QuestionContent.TrueFalse _ -> new Answer.TrueFalse(random.nextBoolean());
            case QuestionContent.FillIn gaps ->
                new Answer.FillIn(gaps.blanks().stream()
                        .map(blank -> random.nextBoolean() ? blank.accepted().getFirst() : NOTHING_KNOWN)
                        .toList());
            case QuestionContent.Numeric number ->
                new Answer.Numeric(number.right()
                        .add(BigDecimal.valueOf(random.nextInt(-FAR, FAR + 1)))
                        .toPlainString());
            case QuestionContent.Date date -> new Answer.Date(shifted(date.right(), random.nextInt(-FAR, FAR + 1)));
            case QuestionContent.Ordering row -> new Answer.Ordering(mixed(row.items(), random));
            case QuestionContent.Matching matching ->
                new Answer.Matching(
                        chosen(matching, _ -> random.nextInt(matching.choices().size())));
            case QuestionContent.ShortText _ -> new Answer.ShortText(NOTHING_KNOWN);
        };
    }

    private static SortedMap<Integer, Integer> chosen(QuestionContent.Matching matching, IntUnaryOperator choice) {
        SortedMap<Integer, Integer> chosen = new TreeMap<>();
        upTo(matching.pairs()).forEach(left -> chosen.put(left, choice.applyAsInt(left)));
        return chosen;
    }

    private static List<Integer> upTo(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    private static List<Integer> mixed(List<?> list, RandomGenerator random) {
        List<Integer> order = new ArrayList<>(upTo(list));
        Collections.shuffle(order, random);
        return order;
    }

    private static String shifted(PartialDate date, int years) {
        int year = date.year() + years;
        return PartialDate.exists(year, date.month(), date.day())
                ? new PartialDate(year, date.month(), date.day()).toString()
                : date.toString();
    }

    private static SortedSet<Integer> nearly(QuestionContent.MultipleChoice choice, RandomGenerator random) {
        SortedSet<Integer> chosen = new TreeSet<>(choice.right());
        Integer one = random.nextInt(choice.options().size());
        if (!chosen.remove(one) || chosen.isEmpty()) {
            chosen.add(one);
        }
        return chosen;
    }
}
