package org.dushuban.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.dushuban.account.User;
import org.dushuban.question.Answer;
import org.dushuban.question.Asked;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A running attempt as its member sees it: questions and options in the order of the paper, answers in the places shown.
 * Nothing here tells a right answer or the author's order.
 *
 * @param remaining by the database's clock; zero when closed
 */
public record AnswerSheet(
        Attempt.Id attempt,
        User.Id member,
        Quiz.Id quiz,
        LocalText title,
        boolean running,
        Duration remaining,
        Duration limit,
        List<Slot> slots) {

    public AnswerSheet {
        slots = List.copyOf(slots);
    }

    /**
     * One question and how it stands.
     *
     * @param answer null where there is none
     */
    public record Slot(
            int number,
            Asked asked,
            BigDecimal points,
            @Nullable Answer answer,
            int revision,
            boolean flagged) {}
}
