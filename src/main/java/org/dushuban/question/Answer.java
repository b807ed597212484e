package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What somebody answered; the places are those of the author, however they were shown. What was written is kept as it was
 * written: whoever learns to read more can grade it again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.SingleChoice.class, name = "single-choice"),
    @JsonSubTypes.Type(value = Answer.MultipleChoice.class, name = "multiple-choice"),
    @JsonSubTypes.Type(value = Answer.TrueFalse.class, name = "true-false"),
    @JsonSubTypes.Type(value = Answer.FillIn.class, name = "fill-in"),
    @JsonSubTypes.Type(value = Answer.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = Answer.Date.class, name = "date"),
    @JsonSubTypes.Type(value = Answer.Ordering.class, name = "ordering"),
    @JsonSubTypes.Type(value = Answer.Matching.class, name = "matching"),
    @JsonSubTypes.Type(value = Answer.ShortText.class, name = "short-text")
})
public sealed interface Answer {

    int MAX_BLANK = 500;
    int MAX_NUMBER = 100;
    int MAX_DATE = 40;

    /** @param chosen the place of the chosen option, from zero */
    record SingleChoice(int chosen) implements Answer {}

    /** @param chosen the places of the chosen options, from zero, at least one */
    record MultipleChoice(SortedSet<Integer> chosen) implements Answer {

        /** @throws IllegalArgumentException if nothing is chosen */
        public MultipleChoice {
            if (chosen.isEmpty()) {
                throw new IllegalArgumentException("nothing is chosen");
            }
            chosen = new TreeSet<>(chosen);
        }
    }

    /** @param holds whether the statement is taken to hold */
    record TrueFalse(boolean holds) implements Answer {}

    /** @param texts one for each blank, at most 500 characters each; not all blank */
    record FillIn(List<String> texts) implements Answer {

        /** @throws IllegalArgumentException if nothing is written, or too much */
        public FillIn {
            texts = List.copyOf(texts);
            if (texts.size() > QuestionContent.MAX_BLANKS || texts.stream().allMatch(String::isBlank)) {
                throw new IllegalArgumentException("nothing is written, or in too many blanks");
            }
            texts.forEach(text -> atMost(text, MAX_BLANK));
        }
    }

    /** @param text 1 to 100 characters, read by {@link NumberText} */
    record Numeric(String text) implements Answer {

        /** @throws IllegalArgumentException if nothing is written, or too much */
        public Numeric {
            written(text, MAX_NUMBER);
        }
    }

    /** @param text 1 to 40 characters, read by {@link DateText} */
    record Date(String text) implements Answer {

        /** @throws IllegalArgumentException if nothing is written, or too much */
        public Date {
            written(text, MAX_DATE);
        }
    }

    /** @param order the places of the items, from zero, in the order in which they were put */
    record Ordering(List<Integer> order) implements Answer {

        /** @throws IllegalArgumentException if there is none, one is missing or comes twice */
        public Ordering {
            order = List.copyOf(order);
            List<Integer> all = IntStream.range(0, order.size()).boxed().toList();
            if (order.isEmpty()
                    || order.size() > QuestionContent.MAX_OPTIONS
                    || !order.stream().sorted().toList().equals(all)) {
                throw new IllegalArgumentException("not an order: " + order);
            }
        }
    }

    /** @param chosen for each place on the left the place of the choice, both from zero; at least one */
    record Matching(SortedMap<Integer, Integer> chosen) implements Answer {

        /** @throws IllegalArgumentException if nothing is chosen */
        public Matching {
            if (chosen.isEmpty() || chosen.size() > QuestionContent.MAX_OPTIONS || chosen.containsValue(null)) {
                throw new IllegalArgumentException("nothing is chosen, or too much");
            }
            chosen = new TreeMap<>(chosen);
        }
    }

    /** @param text 1 to 10,000 characters */
    record ShortText(String text) implements Answer {

        /** @throws IllegalArgumentException if nothing is written, or too much */
        public ShortText {
            written(text, QuestionContent.MAX_TEXT);
        }
    }

    private static void written(String text, int most) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing is written");
        }
        atMost(text, most);
    }

    private static void atMost(String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException("more than " + most + " characters");
        }
    }
}
