package org.dushuban.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * One question, its options in the order of the paper.
     *
     * @param options for a true or false statement two without text: it holds, it does not
     * @param earned the points earned, null where marks may not be seen
     * @param right whether it was wholly right, null where marks may not be seen
     * @param explanation null where there is none, or it may not be seen
     * @param source null where there is none, or it may not be seen
     */
    public record Slot(
            int number,
            String kind,
            LocalText stem,
            List<Option> options,
            BigDecimal points,
            boolean answered,
            boolean flagged,
            @Nullable BigDecimal earned,
            @Nullable Boolean right,
            @Nullable LocalText explanation,
            @Nullable Source source) {

        public Slot {
            options = List.copyOf(options);
        }

        /** Whether it is known to be not wholly right. */
        public boolean wrong() {
            return Boolean.FALSE.equals(right);
        }
    }

    /**
     * One option.
     *
     * @param text null for the two of a true or false statement
     * @param right whether it belongs to the right answer, null where that may not be seen
     */
    public record Option(
            @Nullable LocalText text,
            boolean chosen,
            @Nullable Boolean right) {}
}
