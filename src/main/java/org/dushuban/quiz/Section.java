package org.dushuban.quiz;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.dushuban.question.Points;
import org.dushuban.question.QuestionVersion;

/** A part of a quiz, from which its share of each paper is made. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = Section.Fixed.class, name = "fixed"))
public sealed interface Section {

    List<Entry> entries();

    /** The same questions for everybody. */
    record Fixed(List<Entry> entries) implements Section {

        /** @throws IllegalArgumentException if a question comes twice */
        public Fixed {
            entries = List.copyOf(entries);
            if (new HashSet<>(entries.stream().map(Entry::version).toList()).size() < entries.size()) {
                throw new IllegalArgumentException("a question comes twice");
            }
        }
    }

    /**
     * One question and what it is worth.
     *
     * @param points within {@link Points}
     */
    record Entry(QuestionVersion.Id version, BigDecimal points) {

        /** @throws IllegalArgumentException if the points are outside their range */
        public Entry {
            points = Points.checked(points);
        }
    }
}
