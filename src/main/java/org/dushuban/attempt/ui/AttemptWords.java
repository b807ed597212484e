package org.dushuban.attempt.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.dushuban.attempt.OwnAttempt;
import org.dushuban.attempt.QuizForMember;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizKind;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Mark;
import org.dushuban.shared.ui.Words;
import org.springframework.stereotype.Component;

/** Facts about quizzes and attempts, in words. */
@Component
class AttemptWords {

    private final Dates dates;

    AttemptWords(Dates dates) {
        this.dates = dates;
    }

    String kind(QuizKind kind) {
        return Words.of("quiz.kind." + kind.tag());
    }

    /** 20 题，100 分，15 分钟 · 今天 22:00 截止，还有 9 小时 24 分 */
    String line(QuizForMember quiz) {
        return Words.of(
                "attempt.list.line",
                quiz.quiz().questions(),
                points(quiz.quiz().maximum()),
                dates.duration(quiz.quiz().rules().limit()),
                when(quiz));
    }

    /** When it opens, closes or closed. */
    String when(QuizForMember quiz) {
        return switch (quiz.standing()) {
            case RUNNING -> Words.of("attempt.when.deadline", dates.moment(quiz.until()), dates.distance(quiz.until()));
            case OPEN, DONE ->
                Words.of(
                        "attempt.when.closes",
                        dates.moment(quiz.quiz().ends()),
                        dates.distance(quiz.quiz().ends()));
            case LATER ->
                Words.of(
                        "attempt.when.opens",
                        dates.moment(quiz.quiz().rules().window().opens()));
            case OVER -> Words.of("attempt.when.over", dates.moment(quiz.quiz().ends()));
        };
    }

    /** What was reached, as a mark with a word; else why it is not told. */
    Span outcome(Quiz quiz, OwnAttempt attempt) {
        return attempt.shown()
                .<Span>map(reached -> new Mark(
                        reached.passed(),
                        Words.of(
                                reached.passed() ? "attempt.outcome.passed" : "attempt.outcome.failed",
                                points(reached.score()),
                                points(reached.maximum()))))
                .orElseGet(() -> new Span(untold(quiz, attempt)));
    }

    private String untold(Quiz quiz, OwnAttempt attempt) {
        if (attempt.running()) {
            return Words.of("attempt.outcome.running");
        }
        return quiz.rules().review().marks()
                ? Words.of("attempt.outcome.later", dates.moment(quiz.allOver()))
                : Words.of("attempt.outcome.never");
    }

    static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
