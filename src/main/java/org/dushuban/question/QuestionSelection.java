package org.dushuban.question;

import java.util.Set;

/** Which questions are changed in one go. */
public sealed interface QuestionSelection {

    /** Those named one by one. */
    record These(Set<Question.Id> questions) implements QuestionSelection {

        public These {
            questions = Set.copyOf(questions);
        }
    }

    /** All that a filter means at that moment, however many. */
    record Matching(QuestionFilter filter) implements QuestionSelection {}
}
