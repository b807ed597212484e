package org.dushuban.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuizRulesTest {

    private static final Instant OPENS = Instant.parse("2026-03-16T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-03-20T14:00:00Z");

    @Test
    void deadlineIsTheTimeLimitButNeverAfterTheWindow() {
        QuizRules rules = rules(Duration.ofMinutes(15), 1, 60, Review.ALL_AT_ONCE);

        assertThat(rules.deadline(OPENS)).isEqualTo(OPENS.plus(Duration.ofMinutes(15)));
        assertThat(rules.deadline(CLOSES.minusSeconds(60))).isEqualTo(CLOSES);
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> rules(Duration.ZERO, 1, 60, Review.ALL_AT_ONCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules(Duration.ofHours(25), 1, 60, Review.ALL_AT_ONCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules(Duration.ofMinutes(1), 0, 60, Review.ALL_AT_ONCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules(Duration.ofMinutes(1), 1, 101, Review.ALL_AT_ONCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingMomentIsNotOpenAnyMore() {
        Quiz quiz = quiz(Quiz.State.PUBLISHED, null, Review.ALL_AT_ONCE);

        assertThat(quiz.isOpen(OPENS.minusMillis(1))).isFalse();
        assertThat(quiz.isOpen(OPENS)).isTrue();
        assertThat(quiz.isOpen(CLOSES.minusMillis(1))).isTrue();
        assertThat(quiz.isOpen(CLOSES)).isFalse();
        assertThat(quiz.isOver(CLOSES)).isTrue();
    }

    @Test
    void draftIsNeitherOpenNorOver() {
        Quiz quiz = quiz(Quiz.State.DRAFT, null, Review.ALL_AT_ONCE);

        assertThat(quiz.isOpen(OPENS)).isFalse();
        assertThat(quiz.isOver(CLOSES)).isFalse();
    }

    @Test
    void reviewAfterTheCloseShowsNothingBefore() {
        Review review = new Review(Review.Moment.CLOSE, true, true, true);
        Quiz quiz = quiz(Quiz.State.PUBLISHED, null, review);

        assertThat(quiz.shown(CLOSES.plus(Quiz.LONGEST_TRANSPORT).minusMillis(1)))
                .isEqualTo(Review.Shown.NOTHING);
        assertThat(quiz.shown(CLOSES.plus(Quiz.LONGEST_TRANSPORT))).isEqualTo(new Review.Shown(true, true, true, true));
    }

    @Test
    void reviewAfterAnEarlyCloseWaitsForThoseStillAtWork() {
        Instant early = OPENS.plus(Duration.ofHours(1));
        Quiz quiz = quiz(Quiz.State.CLOSED, early, new Review(Review.Moment.CLOSE, true, true, true));

        assertThat(quiz.ends()).isEqualTo(early);
        assertThat(quiz.shown(early.plus(Duration.ofMinutes(15))).open()).isFalse();
        assertThat(quiz.shown(early.plus(Duration.ofMinutes(15)).plus(Quiz.LONGEST_TRANSPORT))
                        .open())
                .isTrue();
    }

    @Test
    void reviewShowsNoMoreThanTheAuthorChose() {
        Quiz quiz = quiz(Quiz.State.PUBLISHED, null, new Review(Review.Moment.SUBMISSION, true, false, false));

        assertThat(quiz.shown(OPENS)).isEqualTo(new Review.Shown(true, true, false, false));
    }

    private static Quiz quiz(Quiz.State state, @Nullable Instant closedEarly, Review review) {
        return new Quiz(
                new Quiz.Id(UUID.randomUUID()),
                new Unit.Id(UUID.randomUUID()),
                state,
                rules(Duration.ofMinutes(15), 1, 60, review),
                List.of(),
                new Revision(1, 0),
                closedEarly);
    }

    private static QuizRules rules(Duration limit, int attempts, int pass, Review review) {
        return new QuizRules(
                LocalText.of("每周一测"),
                QuizKind.WEEKLY,
                new Window(OPENS, CLOSES),
                limit,
                attempts,
                CountedAttempt.BEST,
                pass,
                true,
                true,
                MultipleChoiceRule.ALL_OR_NOTHING,
                review);
    }
}
