package org.dushuban.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.AnswerReview;
import org.dushuban.question.QuestionVersion;
import org.dushuban.quiz.Paper;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Review;

/** Puts together what a member may see of a closed attempt, and leaves out the rest. */
final class Reviews {

    private Reviews() {}

    /**
     * What a member can still do about the quiz. While there is anything, right answers would tell what to answer next.
     *
     * @param left the attempts that could be begun now
     */
    record Chances(boolean running, int left) {

        boolean any() {
            return running || left > 0;
        }
    }

    static AttemptReview of(
            AttemptRow row,
            Sittings.Sitting sitting,
            Quiz quiz,
            Attempt.Closed closed,
            Result result,
            Chances chances) {
        Review.Shown allowed = quiz.shown(row.now());
        Review.Shown shown = chances.any() ? allowed.withoutAnswers() : allowed;
        Duration used = Duration.between(closed.startedAt(), earlier(closed.closedAt(), closed.deadline()));
        return new AttemptReview(
                row.id(),
                row.quiz(),
                quiz.rules().title(),
                row.number(),
                closed.by(),
                closed.closedAt(),
                used,
                chances.left(),
                quiz.allOver(),
                shown.open(),
                !shown.equals(allowed),
                shown.marks() ? score(result, quiz.rules()) : null,
                shown.open() ? slots(sitting, closed, result, shown) : List.of());
    }

    private static AttemptReview.Score score(Result result, QuizRules rules) {
        return new AttemptReview.Score(
                result.score(), result.maximum(), rules.passMark(result.maximum()), result.passed(), result.right());
    }

    private static List<AttemptReview.Slot> slots(
            Sittings.Sitting sitting, Attempt.Closed closed, Result result, Review.Shown shown) {
        List<AttemptReview.Slot> slots = new ArrayList<>();
        for (Paper.Slot slot : sitting.paper().slots()) {
            slots.add(slot(
                    slot,
                    sitting.drawn().question(slot.number()),
                    Optional.ofNullable(closed.slots().get(slot.number())).orElse(Attempt.Slot.UNTOUCHED),
                    result.marks().get(slot.number() - 1),
                    shown));
        }
        return slots;
    }

    private static AttemptReview.Slot slot(
            Paper.Slot slot, QuestionVersion question, Attempt.Slot state, Result.Mark mark, Review.Shown shown) {
        return new AttemptReview.Slot(
                slot.number(),
                question.content().kind(),
                question.content().stem(),
                AnswerReview.of(question.content(), slot.order(), state.answer(), shown.rightAnswers()),
                slot.points(),
                state.answer() != null,
                state.flagged(),
                shown.marks() ? mark.score() : null,
                shown.marks() ? mark.right() : null,
                shown.explanations() ? question.explanation() : null,
                shown.explanations() ? question.source() : null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
