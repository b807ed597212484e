package org.dushuban.quiz;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.shared.LocalText;

/**
 * The rules under which a quiz is taken, all of them kept by the server.
 *
 * @param limit the time for one attempt, one second to one day
 * @param attempts how many attempts a member has, 1 to 20
 * @param counts which of them counts
 * @param passPercent the share of the points that passes, 0 to 100
 * @param shuffleQuestions whether each attempt has the questions of a section in an order of its own
 * @param shuffleOptions whether each attempt has the options of a question in an order of its own
 * @param multipleChoice what a partly right multiple choice is worth
 */
public record QuizRules(
        LocalText title,
        QuizKind kind,
        Window window,
        Duration limit,
        int attempts,
        CountedAttempt counts,
        int passPercent,
        boolean shuffleQuestions,
        boolean shuffleOptions,
        MultipleChoiceRule multipleChoice,
        Review review) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_ATTEMPTS = 20;
    public static final Duration MAX_LIMIT = Duration.ofDays(1);

    /** @throws IllegalArgumentException if a value is outside its range */
    public QuizRules {
        check(title.zh().length() <= MAX_TITLE, "title");
        check(title.en() == null || title.en().length() <= MAX_TITLE, "title");
        check(limit.compareTo(Duration.ofSeconds(1)) >= 0 && limit.compareTo(MAX_LIMIT) <= 0, "limit");
        check(attempts >= 1 && attempts <= MAX_ATTEMPTS, "attempts");
        check(passPercent >= 0 && passPercent <= 100, "pass mark");
    }

    /** The rules with which a new draft begins: open for a week, a quarter of an hour, one attempt, review after the close. */
    public static QuizRules draft(LocalText title, Instant opens) {
        return new QuizRules(
                title,
                QuizKind.WEEKLY,
                new Window(opens, opens.plus(Duration.ofDays(7))),
                Duration.ofMinutes(15),
                1,
                CountedAttempt.BEST,
                60,
                true,
                true,
                MultipleChoiceRule.ALL_OR_NOTHING,
                new Review(Review.Moment.CLOSE, true, true, true));
    }

    /** When an attempt that starts at that moment must be handed in. */
    public Instant deadline(Instant start) {
        Instant end = start.plus(limit);
        return end.isBefore(window.closes()) ? end : window.closes();
    }

    /** The points that pass, of those that a paper without fault is worth. */
    public BigDecimal passMark(BigDecimal maximum) {
        return maximum.multiply(BigDecimal.valueOf(passPercent)).movePointLeft(2);
    }

    public QuizRules withTitle(LocalText newTitle) {
        return new QuizRules(
                newTitle,
                kind,
                window,
                limit,
                attempts,
                counts,
                passPercent,
                shuffleQuestions,
                shuffleOptions,
                multipleChoice,
                review);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is outside its range");
        }
    }
}
