package org.dushuban.question;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Answers as people give them who know, and who do not; for examples and for trying a quiz out. */
public final class Answers {

    private Answers() {}

    /** An answer that is worth everything. */
    public static Answer right(QuestionContent content) {
        return switch (content) {
            case QuestionContent.SingleChoice choice -> new Answer.SingleChoice(choice.right());
            case QuestionContent.MultipleChoice choice -> new Answer.MultipleChoice(choice.right());
            case QuestionContent.TrueFalse statement -> new Answer.TrueFalse(statement.right());
        };
    }

    /** An answer of somebody who does not know, which may be right by chance where it can be guessed. */
    public static Answer guess(QuestionContent content, RandomGenerator random) {
        return switch (content) {
            case QuestionContent.SingleChoice choice ->
                new Answer.SingleChoice(random.nextInt(choice.options().size()));
            case QuestionContent.MultipleChoice choice -> new Answer.MultipleChoice(nearly(choice, random));
            case QuestionContent.TrueFalse _ -> new Answer.TrueFalse(random.nextBoolean());
        };
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
