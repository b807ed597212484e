package org.dushuban.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.AnswerReview;
import org.dushuban.question.Source;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A closed attempt as its member may see it now: no more is in here than the review rules allow.
 *
 * @param opens from when on the review shows what the rules allow
 * @param open whether that moment has come
 * @param answersLater whether right answers or explanations are held back while the member can still score
 * @param score null where it may not be seen
 * @param slots empty where the review is not open
 */
public record AttemptReview(
        Attempt.Id attempt,
        Quiz.Id quiz,
        LocalText title,
        int number,
        Ending ending,
        Instant closedAt,
        Duration used,
        int attemptsLeft,
        Instant opens,
        boolean open,
        boolean answersLater,
        @Nullable Score score,
        List<Slot> slots) {

    public AttemptReview {
        slots = List.copyOf(slots);
    }

    public Optional<Score> shownScore() {
        return Optional.ofNullable(score);
    }

    /**
     * What was reached.
     *
     * @param passMark the points that pass
     */
    public record Score(BigDecimal score, BigDecimal maximum, BigDecimal passMark, boolean passed, long right) {}

    /**
     * One question.
     *
     * @param earned the points earned, null where marks may not be seen
     * @param right whether it was wholly right, null where marks may not be seen
     * @param explanation null where there is none, or it may not be seen
     * @param source null where there is none, or it may not be seen
     */
    public record Slot(
            int number,
            String kind,
            LocalText stem,
            AnswerReview review,
            BigDecimal points,
            boolean answered,
            boolean flagged,
            @Nullable BigDecimal earned,
            @Nullable Boolean right,
            @Nullable LocalText explanation,
            @Nullable Source source) {

        /** Whether it is known to be not wholly right. */
        public boolean wrong() {
            return Boolean.FALSE.equals(right);
        }
    }
}
