package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.SortedSet;
import java.util.TreeSet;

/** What somebody answered; the places are those of the author's options, however they were shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.SingleChoice.class, name = "single-choice"),
    @JsonSubTypes.Type(value = Answer.MultipleChoice.class, name = "multiple-choice"),
    @JsonSubTypes.Type(value = Answer.TrueFalse.class, name = "true-false")
})
public sealed interface Answer {

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
}
