package org.dushuban.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dushuban.quiz.CountedAttempt;
import org.dushuban.quiz.Quiz;

/**
 * A quiz as it stands for one member.
 *
 * @param own the member's attempts, first one first
 */
public record QuizForMember(Quiz quiz, Standing standing, List<OwnAttempt> own) {

    /** What a member can do about a quiz. */
    public enum Standing {
        /** Go on; its clock runs. */
        RUNNING,
        /** Start an attempt. */
        OPEN,
        /** Wait for it to open. */
        LATER,
        /** Nothing more: every attempt is used, though the window is not over. */
        DONE,
        /** Nothing more: the window is over. */
        OVER
    }

    public QuizForMember {
        own = List.copyOf(own);
    }

    static QuizForMember of(Quiz quiz, List<OwnAttempt> own, Instant now) {
        return new QuizForMember(quiz, standing(quiz, own, now), own);
    }

    /** The attempt under way. */
    public Optional<OwnAttempt> running() {
        return own.stream().filter(OwnAttempt::running).findFirst();
    }

    /** By when to act: the deadline of the attempt under way, else the moment from which nobody starts. */
    public Instant until() {
        return running().map(OwnAttempt::deadline).orElse(quiz.ends());
    }

    public int attemptsLeft() {
        return Math.max(0, quiz.rules().attempts() - own.size());
    }

    /** The closed attempt that counts, among those whose result may be seen. */
    public Optional<OwnAttempt> counted() {
        List<OwnAttempt> seen =
                own.stream().filter(attempt -> attempt.shown().isPresent()).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        CountedAttempt rule = quiz.rules().counts();
        return switch (rule) {
            case FIRST -> Optional.of(seen.getFirst());
            case LAST -> Optional.of(seen.getLast());
            case BEST -> seen.stream().reduce((one, other) -> score(other).compareTo(score(one)) > 0 ? other : one);
        };
    }

    private static BigDecimal score(OwnAttempt attempt) {
        return attempt.shown().map(OwnAttempt.Outcome::score).orElse(BigDecimal.ZERO);
    }

    private static Standing standing(Quiz quiz, List<OwnAttempt> own, Instant now) {
        if (own.stream().anyMatch(OwnAttempt::running)) {
            return Standing.RUNNING;
        }
        if (quiz.isOver(now)) {
            return Standing.OVER;
        }
        if (own.size() >= quiz.rules().attempts()) {
            return Standing.DONE;
        }
        return quiz.isOpen(now) ? Standing.OPEN : Standing.LATER;
    }
}
