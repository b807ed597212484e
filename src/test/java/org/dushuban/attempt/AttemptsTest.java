package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dushuban.question.Answer;
import org.dushuban.question.AnswerReview;
import org.dushuban.question.Asked;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.QuizRules;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Review;
import org.dushuban.quiz.Window;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.QuizFixture;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@RecordApplicationEvents
class AttemptsTest {

    @Autowired
    Attempts attempts;

    @Autowired
    Quizzes quizzes;

    @Autowired
    ClosedAttempts closedAttempts;

    @Autowired
    OverdueSweeper sweeper;

    @Autowired
    AttemptStore store;

    @Autowired
    Closing closing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationContext context;

    QuizFixture fixture;

    @BeforeEach
    void organisation() {
        fixture = new QuizFixture(context);
    }

    @Test
    void wholeLifeOfAnAttempt() {
        Attempt.Id id = started(fixture.open());
        assertThat(attempts.sheet(id).running()).isTrue();

        rightAnswers(id)
                .forEach((slot, answer) -> assertThat(save(id, slot, 0, answer))
                        .isInstanceOfSatisfying(
                                Saving.Saved.class,
                                saved -> assertThat(saved.revision()).isEqualTo(1)));
        attempts.submit(id);

        AttemptReview review = attempts.review(id).orElseThrow();
        assertThat(review.ending()).isEqualTo(Ending.SUBMITTED);
        assertThat(review.shownScore()).hasValueSatisfying(score -> {
            assertThat(score.score()).isEqualByComparingTo("15");
            assertThat(score.maximum()).isEqualByComparingTo("15");
            assertThat(score.right()).isEqualTo(3);
            assertThat(score.passed()).isTrue();
        });
        assertThat(review.slots()).allMatch(slot -> Boolean.TRUE.equals(slot.right()) && slot.explanation() != null);
        assertThat(attempts.sheet(id).running()).isFalse();
    }

    @Test
    void answerOfEachKindIsChangedTakenBackAndGivenAgain() {
        Attempt.Id id = started(fixture.open());
        rightAnswers(id).forEach((slot, right) -> {
            Answer wrong = wrongAnswer(right);
            assertThat(save(id, slot, 0, right)).isInstanceOf(Saving.Saved.class);
            assertThat(save(id, slot, 1, wrong)).isInstanceOf(Saving.Saved.class);
            assertThat(save(id, slot, 2, null)).isInstanceOf(Saving.Saved.class);
            assertThat(slot(id, slot).answer()).isNull();
            assertThat(save(id, slot, 3, wrong)).isInstanceOf(Saving.Saved.class);
            assertThat(slot(id, slot).answer()).isEqualTo(wrong);
            assertThat(slot(id, slot).revision()).isEqualTo(4);
        });
        attempts.submit(id);

        AttemptReview review = attempts.review(id).orElseThrow();
        assertThat(review.shownScore())
                .hasValueSatisfying(score -> assertThat(score.score()).isEqualByComparingTo("0"));
        assertThat(review.slots()).allMatch(AttemptReview.Slot::wrong);
        assertThat(review.slots())
                .allSatisfy(slot -> assertThat(options(slot))
                        .anyMatch(option -> option.chosen() && Boolean.FALSE.equals(option.right())));
    }

    @Test
    void staleRevisionIsRefusedWithTheWinningAnswer() {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");
        save(id, statement, 0, new Answer.TrueFalse(false));

        assertThat(save(id, statement, 0, new Answer.TrueFalse(true)))
                .isInstanceOfSatisfying(Saving.Superseded.class, other -> {
                    assertThat(other.revision()).isEqualTo(1);
                    assertThat(other.answer()).isEqualTo(new Answer.TrueFalse(false));
                    assertThat(other.remaining()).isPositive();
                });
        assertThat(slot(id, statement).answer()).isEqualTo(new Answer.TrueFalse(false));
    }

    @Test
    void replayedDeliveryIsAcknowledgedAndKeptOnce() {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");
        Delivery delivery = new Delivery(UUID.randomUUID(), 0);
        Saving first = attempts.saveAnswer(id, statement, delivery, new Answer.TrueFalse(true));
        Saving again = attempts.saveAnswer(id, statement, delivery, new Answer.TrueFalse(true));

        assertThat(first).isInstanceOf(Saving.Saved.class);
        assertThat(again).isInstanceOfSatisfying(Saving.Saved.class, saved -> {
            assertThat(saved.revision()).isEqualTo(1);
            assertThat(saved.at()).isEqualTo(((Saving.Saved) first).at());
        });
        assertThat(steps(id)).isEqualTo(1);
    }

    @Test
    void deliveryRepeatedAtTheSameMomentIsKeptOnceAndAcknowledgedEachTime() throws Exception {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");
        Delivery delivery = new Delivery(UUID.randomUUID(), 0);

        List<Saving> answers =
                together(16, () -> attempts.saveAnswer(id, statement, delivery, new Answer.TrueFalse(true)));

        assertThat(answers).allMatch(Saving.Saved.class::isInstance);
        assertThat(steps(id)).isEqualTo(1);
    }

    @Test
    void oneOfManyAnswersGivenAtTheSameMomentWinsAndTheOthersAreTold() throws Exception {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");

        List<Saving> answers = together(16, () -> save(id, statement, 0, new Answer.TrueFalse(true)));

        assertThat(answers).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Saving.Superseded.class::isInstance).hasSize(15);
    }

    @Test
    void replayAfterTheCloseIsStillAcknowledged() {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");
        Delivery delivery = new Delivery(UUID.randomUUID(), 0);
        attempts.saveAnswer(id, statement, delivery, new Answer.TrueFalse(true));
        attempts.submit(id);

        assertThat(attempts.saveAnswer(id, statement, delivery, new Answer.TrueFalse(true)))
                .isInstanceOf(Saving.Saved.class);
        assertThat(save(id, statement, 1, new Answer.TrueFalse(false))).isInstanceOf(Saving.Closed.class);
    }

    @Test
    void lateAnswerIsRefusedAndTheAttemptStaysAsItWas() {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");
        save(id, statement, 0, new Answer.TrueFalse(true));
        deadline(id, Duration.ofMillis(-3_100));

        assertThat(save(id, statement, 1, new Answer.TrueFalse(false))).isInstanceOf(Saving.Closed.class);
        assertThat(attempts.flag(id, statement, true)).isFalse();
        assertThat(steps(id)).isEqualTo(1);
    }

    @Test
    void whatWasOnItsWayAtTheDeadlineCounts() {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");
        deadline(id, Duration.ofMillis(-1_500));

        assertThat(save(id, statement, 0, new Answer.TrueFalse(true)))
                .isInstanceOfSatisfying(
                        Saving.Saved.class,
                        saved -> assertThat(saved.remaining()).isZero());
    }

    @Test
    void answerThatDoesNotFitIsRefused() {
        Attempt.Id id = started(fixture.open());

        assertThat(save(id, slotOf(id, "single-choice"), 0, new Answer.SingleChoice(4)))
                .isInstanceOf(Saving.Unfit.class);
        assertThat(save(id, slotOf(id, "single-choice"), 0, new Answer.TrueFalse(true)))
                .isInstanceOf(Saving.Unfit.class);
        assertThat(steps(id)).isZero();
        assertThatThrownBy(() -> save(id, 4, 0, new Answer.TrueFalse(true))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void manyStartsAtTheSameMomentAreOneAttemptAndAllLandOnIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            Quiz.Id quiz = fixture.open(3, Review.ALL_AT_ONCE);
            List<Start> starts = together(48, () -> attempts.start(quiz));

            assertThat(starts.stream().map(AttemptsTest::attemptOf)).containsOnly(attemptOf(starts.getFirst()));
            assertThat(starts).filteredOn(Start.Started.class::isInstance).hasSize(1);
            fixture.asMember();
            assertThat(attempts.quiz(quiz).own()).hasSize(1);
        }
    }

    @Test
    void resumeKeepsTheDeadline() {
        Quiz.Id quiz = fixture.open();
        Attempt.Id id = started(quiz);
        Instant before = deadline(id);

        assertThat(attempts.start(quiz)).isEqualTo(new Start.Resumed(id));
        assertThat(deadline(id)).isEqualTo(before);
        assertThat(attempts.sheet(id).remaining()).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void deadlineIsNeverAfterTheWindow() {
        Window window = new Window(Instant.now().minusSeconds(60), Instant.now().plusSeconds(120));
        Attempt.Id id = started(fixture.publish(QuizFixture.rules(window, 1, Review.ALL_AT_ONCE)));

        assertThat(deadline(id).toEpochMilli()).isEqualTo(window.closes().toEpochMilli());
    }

    @Test
    void everyRuleOfStartingIsKept() {
        Instant now = Instant.now();
        Quiz.Id later = fixture.publish(rules(new Window(now.plusSeconds(60), now.plusSeconds(120))));
        Quiz.Id over = fixture.publish(rules(new Window(now.minusSeconds(120), now.minusSeconds(60))));
        Quiz.Id closed = fixture.open();
        quizzes.closeEarly(closed);
        Quiz.Id draft = fixture.draft(rules(QuizFixture.OPEN_NOW));
        Quiz.Id once = fixture.open();
        assertThat(attempts.start(once)).isInstanceOf(Start.NotAddressed.class);

        attempts.submit(started(once));
        assertThat(attempts.start(once)).isInstanceOf(Start.NoneLeft.class);
        assertThat(attempts.start(later)).isInstanceOf(Start.NotOpenYet.class);
        assertThat(attempts.start(over)).isInstanceOf(Start.Over.class);
        assertThat(attempts.start(closed)).isInstanceOf(Start.Over.class);
        assertThatThrownBy(() -> attempts.start(draft)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void overdueAttemptDoesNotHoldUpTheNext() {
        Quiz.Id quiz = fixture.open(2, Review.ALL_AT_ONCE);
        Attempt.Id first = started(quiz);
        deadline(first, Duration.ofMinutes(-1));

        assertThat(attempts.start(quiz)).isInstanceOf(Start.Started.class);
        assertThat(attempts.review(first).orElseThrow().ending()).isEqualTo(Ending.TIMED_OUT);
    }

    @Test
    void whoHasMovedOnStillSeesTheOwnResultButBeginsNothingThereAnyMore() {
        Quiz.Id quiz = fixture.open(2, Review.ALL_AT_ONCE);
        Attempt.Id id = started(quiz);
        rightAnswers(id).forEach((slot, answer) -> save(id, slot, 0, answer));
        jdbc.sql("update membership set unit_id = ? where user_id = ?")
                .params(fixture.people.south.value(), fixture.people.northFirstMember.value())
                .update();
        attempts.submit(id);

        AttemptReview review = attempts.review(id).orElseThrow();

        assertThat(review.shownScore())
                .hasValueSatisfying(score -> assertThat(score.score()).isEqualByComparingTo("15"));
        assertThat(review.attemptsLeft()).isZero();
    }

    /** Rolled back, so that the sweeper that runs by itself is not there first. */
    @Test
    void sweepGoesOnFromOneOverdueAttemptToTheNext() {
        Attempt.Id first = started(fixture.open());
        Attempt.Id second = started(fixture.open());

        List<Attempt.Id> seen = context.getBean(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            deadline(first, Duration.ofMinutes(-2));
            deadline(second, Duration.ofMinutes(-1));
            List<Attempt.Id> read = new ArrayList<>();
            AttemptStore.Overdue last = AttemptStore.Overdue.FIRST;
            for (List<AttemptStore.Overdue> page = store.overdue(last, 1);
                    !page.isEmpty();
                    page = store.overdue(last, 1)) {
                last = page.getLast();
                read.add(last.id());
            }
            return read;
        });
        assertThat(seen).containsSubsequence(first, second).doesNotHaveDuplicates();
    }

    @Test
    void sweeperClosesAndGradesWhatIsOverdue() {
        Attempt.Id id = started(fixture.open());
        rightAnswers(id).forEach((slot, answer) -> save(id, slot, 0, answer));
        Attempt.Id running = startedBySomebodyElse();
        deadline(id, Duration.ofSeconds(-6));
        Instant deadline = deadline(id);
        SignedIn.nobody();
        sweeper.sweep();
        fixture.asMember();

        AttemptReview review = attempts.review(id).orElseThrow();
        assertThat(review.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(review.closedAt()).isEqualTo(deadline);
        assertThat(review.shownScore())
                .hasValueSatisfying(score -> assertThat(score.score()).isEqualByComparingTo("15"));
        assertThat(jdbc.sql("select count(*) from attempt where id = ? and closed_at is null and open_key is not null")
                        .param(running.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void pageThatHandsInBecauseTheTimeIsOverSubmitsNothing() {
        Attempt.Id id = started(fixture.open());
        deadline(id, Duration.ofMillis(-200));
        Instant deadline = deadline(id);
        attempts.submit(id);

        AttemptReview review = attempts.review(id).orElseThrow();
        assertThat(review.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(review.closedAt()).isEqualTo(deadline);
    }

    @Test
    void submittingTwiceGivesTheSameResult() throws Exception {
        Attempt.Id id = started(fixture.open());
        rightAnswers(id).forEach((slot, answer) -> save(id, slot, 0, answer));

        together(8, () -> {
            attempts.submit(id);
            return true;
        });
        fixture.asMember();
        AttemptReview once = attempts.review(id).orElseThrow();
        attempts.submit(id);

        assertThat(attempts.review(id)).contains(once);
        assertThat(jdbc.sql("select count(*) from attempt_result where attempt_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** The heart of it: what was acknowledged is in the result, whenever the submission came. */
    @Test
    void answerAcknowledgedBesideASubmissionCounts() throws Exception {
        for (int round = 0; round < 60; round++) {
            Attempt.Id id = started(fixture.open());
            int statement = slotOf(id, "true-false");
            int delay = round % 6;
            List<Object> told = inParallel(
                    () -> attempts.saveAnswer(
                            id, statement, new Delivery(UUID.randomUUID(), 0), new Answer.TrueFalse(true)),
                    () -> {
                        Thread.sleep(delay);
                        attempts.submit(id);
                        return "submitted";
                    });
            boolean acknowledged = told.getFirst() instanceof Saving.Saved;
            fixture.asMember();
            AttemptReview.Score score =
                    attempts.review(id).orElseThrow().shownScore().orElseThrow();

            assertThat(score.right()).isEqualTo(acknowledged ? 1 : 0);
            assertThat(steps(id)).isEqualTo(acknowledged ? 1 : 0);
        }
    }

    /** The same without luck: the close has counted the answers and has not committed yet. */
    @Test
    void answerWaitsForACloseUnderWayAndIsRefused() throws Exception {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Saving> saving = transactions.execute(_ -> {
                AttemptRow row = store.lock(id).orElseThrow();
                closing.past(row, row.now());
                Future<Saving> waiting = threads.submit(() -> {
                    QuestionFixture.asMember(fixture.people.northFirstMember);
                    return save(id, statement, 0, new Answer.TrueFalse(true));
                });
                assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });

            assertThat(saving.get()).isInstanceOf(Saving.Closed.class);
        }
        assertThat(steps(id)).isZero();
    }

    @Test
    void flagIsKeptBesideTheAnswer() {
        Attempt.Id id = started(fixture.open());
        int statement = slotOf(id, "true-false");

        assertThat(attempts.flag(id, statement, true)).isTrue();
        save(id, statement, 0, new Answer.TrueFalse(true));
        assertThat(slot(id, statement).flagged()).isTrue();
        assertThat(attempts.flag(id, statement, false)).isTrue();
        assertThat(slot(id, statement).flagged()).isFalse();
        assertThat(slot(id, statement).revision()).isEqualTo(1);
    }

    @Test
    void attemptOfAnotherMemberDoesNotExist() {
        Quiz.Id quiz = fixture.open();
        Attempt.Id id = started(quiz);
        Delivery delivery = new Delivery(UUID.randomUUID(), 0);
        for (Runnable somebody : List.<Runnable>of(fixture::asStranger, fixture::asAdmin)) {
            somebody.run();
            assertThatThrownBy(() -> attempts.sheet(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> attempts.review(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> attempts.submit(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> attempts.flag(id, 1, true)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> attempts.saveAnswer(id, 1, delivery, new Answer.SingleChoice(0)))
                    .isInstanceOf(NotFoundException.class);
        }
        fixture.asStranger();
        assertThatThrownBy(() -> attempts.start(quiz)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attempts.quiz(quiz)).isInstanceOf(NotFoundException.class);
        assertThat(attempts.quizzes()).isEmpty();
        fixture.asMember();
        assertThat(attempts.sheet(id).running()).isTrue();
    }

    @Test
    void sheetTellsNothingOfTheRightAnswers() {
        Attempt.Id id = started(fixture.open());
        String json = Json.write(attempts.sheet(id));

        assertThat(json).doesNotContain("right", "explanation", "source", "因为章程", "章程》", "order", "seed", "version");
        fixture.versions.forEach(version -> assertThat(json).doesNotContain(version.toString()));
    }

    @Test
    void reviewAfterTheCloseTellsNothingBefore() {
        Quiz.Id quiz = fixture.open(1, new Review(Review.Moment.CLOSE, true, true, true));
        Attempt.Id id = started(quiz);
        rightAnswers(id).forEach((slot, answer) -> save(id, slot, 0, answer));
        attempts.submit(id);

        AttemptReview review = attempts.review(id).orElseThrow();
        assertThat(review.open()).isFalse();
        assertThat(review.opens())
                .isEqualTo(quizzes.visible(quiz).rules().window().closes().plus(Quiz.LONGEST_TRANSPORT));
        assertThat(review.shownScore()).isEmpty();
        assertThat(review.slots()).isEmpty();
        assertThat(attempts.quiz(quiz).own()).allMatch(own -> own.shown().isEmpty());
    }

    @Test
    void reviewShowsNoMoreThanTheAuthorChose() {
        Attempt.Id marksOnly = submitted(new Review(Review.Moment.SUBMISSION, true, false, false));
        assertThat(attempts.review(marksOnly).orElseThrow().slots()).allSatisfy(slot -> {
            assertThat(slot.right()).isNotNull();
            assertThat(slot.explanation()).isNull();
            assertThat(slot.source()).isNull();
            assertThat(options(slot)).allMatch(option -> option.right() == null);
        });
        Attempt.Id answersOnly = submitted(new Review(Review.Moment.SUBMISSION, false, true, false));
        AttemptReview review = attempts.review(answersOnly).orElseThrow();
        assertThat(review.shownScore()).isEmpty();
        assertThat(review.slots()).allSatisfy(slot -> {
            assertThat(slot.right()).isNull();
            assertThat(slot.earned()).isNull();
            assertThat(options(slot)).allMatch(option -> option.right() != null);
        });
    }

    @Test
    void rightAnswersWaitUntilTheMemberCanScoreNoMore() {
        Quiz.Id quiz = fixture.open(2, Review.ALL_AT_ONCE);
        Attempt.Id first = started(quiz);
        attempts.submit(first);
        assertThat(attempts.review(first).orElseThrow()).satisfies(AttemptsTest::tellsMarksOnly);

        Attempt.Id second = ((Start.Started) attempts.start(quiz)).attempt();
        assertThat(attempts.review(first).orElseThrow()).satisfies(AttemptsTest::tellsMarksOnly);

        attempts.submit(second);
        assertThat(attempts.review(first).orElseThrow()).satisfies(review -> {
            assertThat(review.answersLater()).isFalse();
            assertThat(review.slots())
                    .allSatisfy(slot -> assertThat(options(slot)).allMatch(option -> option.right() != null));
        });
    }

    private static void tellsMarksOnly(AttemptReview review) {
        assertThat(review.answersLater()).isTrue();
        assertThat(review.shownScore()).isPresent();
        assertThat(review.slots()).isNotEmpty().allSatisfy(slot -> {
            assertThat(slot.explanation()).isNull();
            assertThat(slot.source()).isNull();
            assertThat(options(slot)).allMatch(option -> option.right() == null);
        });
    }

    @Test
    void runningAttemptHasNoReview() {
        assertThat(attempts.review(started(fixture.open()))).isEmpty();
    }

    @Test
    void closeIsToldOnceWithItsResult() {
        Quiz.Id quiz = fixture.open();
        Attempt.Id id = started(quiz);
        rightAnswers(id).forEach((slot, answer) -> save(id, slot, 0, answer));
        attempts.submit(id);
        attempts.submit(id);

        List<AttemptClosed> told = events.stream(AttemptClosed.class)
                .filter(event -> event.attempt().equals(id))
                .toList();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.member()).isEqualTo(fixture.people.northFirstMember);
            assertThat(event.unit()).isEqualTo(fixture.people.northFirst);
            assertThat(event.score()).isEqualByComparingTo("15");
            assertThat(event.passed()).isTrue();
        });
        assertThat(closedAttempts.find(List.of(id)))
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .usingRecursiveComparison()
                        .withComparatorForType(
                                (one, other) -> one.truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                                        .compareTo(other.truncatedTo(java.time.temporal.ChronoUnit.MILLIS)),
                                Instant.class)
                        .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                        .isEqualTo(told.getFirst()));
    }

    @Test
    void followerWhoReadsOnMissesNothingAndSeesNothingTwice() {
        List<Attempt.Id> closed = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            closed.add(submitted(Review.ALL_AT_ONCE));
        }
        closed.forEach(id -> jdbc.sql("update attempt_result set graded_at = current_timestamp - interval '60' second"
                        + " where attempt_id = ?")
                .param(id.value())
                .update());
        Attempt.Id fresh = submitted(Review.ALL_AT_ONCE);

        List<Attempt.Id> seen = new ArrayList<>();
        ClosedAttempts.Cursor cursor = ClosedAttempts.Cursor.START;
        for (List<ClosedAttempts.Entry> page = closedAttempts.after(cursor, 2);
                !page.isEmpty();
                page = closedAttempts.after(cursor, 2)) {
            page.forEach(entry -> seen.add(entry.closed().attempt()));
            cursor = page.getLast().cursor();
        }
        assertThat(seen).containsAll(closed).doesNotHaveDuplicates().doesNotContain(fresh);
    }

    private Attempt.Id submitted(Review review) {
        Attempt.Id id = started(fixture.open(1, review));
        attempts.submit(id);
        return id;
    }

    private Attempt.Id startedBySomebodyElse() {
        QuizFixture other = new QuizFixture(context);
        Quiz.Id quiz = other.open();
        other.asMember();
        Attempt.Id id = attemptOf(attempts.start(quiz));
        fixture.asMember();
        return id;
    }

    private Attempt.Id started(Quiz.Id quiz) {
        fixture.asMember();
        assertThat(attempts.start(quiz)).isInstanceOf(Start.Started.class);
        return attempts.quiz(quiz).running().orElseThrow().id();
    }

    private static Attempt.Id attemptOf(Start start) {
        return switch (start) {
            case Start.Started(Attempt.Id id) -> id;
            case Start.Resumed(Attempt.Id id) -> id;
            case Start other -> throw new AssertionError(other);
        };
    }

    private Saving save(Attempt.Id id, int slot, int revision, Answer answer) {
        return attempts.saveAnswer(id, slot, new Delivery(UUID.randomUUID(), revision), answer);
    }

    private static List<AnswerReview.Option> options(AttemptReview.Slot slot) {
        return ((AnswerReview.Options) slot.review()).options();
    }

    private AnswerSheet.Slot slot(Attempt.Id id, int number) {
        return attempts.sheet(id).slots().get(number - 1);
    }

    private int slotOf(Attempt.Id id, String kind) {
        return attempts.sheet(id).slots().stream()
                .filter(slot -> slot.asked().kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** The right answers in the places that this member sees, found by the texts of the options. */
    private java.util.Map<Integer, Answer> rightAnswers(Attempt.Id id) {
        java.util.Map<Integer, Answer> right = new java.util.TreeMap<>();
        for (AnswerSheet.Slot slot : attempts.sheet(id).slots()) {
            List<String> texts = slot.asked() instanceof Asked.Choice choice
                    ? choice.options().stream().map(LocalText::zh).toList()
                    : List.of();
            right.put(
                    slot.number(),
                    switch (slot.asked().kind()) {
                        case "single-choice" -> new Answer.SingleChoice(texts.indexOf("选项2"));
                        case "multiple-choice" ->
                            new Answer.MultipleChoice(
                                    new TreeSet<>(Set.of(texts.indexOf("选项1"), texts.indexOf("选项3"))));
                        default -> new Answer.TrueFalse(true);
                    });
        }
        return right;
    }

    private static Answer wrongAnswer(Answer right) {
        return switch (right) {
            case Answer.SingleChoice given -> new Answer.SingleChoice((given.chosen() + 1) % 4);
            case Answer.MultipleChoice given -> {
                TreeSet<Integer> others = new TreeSet<>(Set.of(0, 1, 2, 3));
                others.removeAll(given.chosen());
                yield new Answer.MultipleChoice(others);
            }
            case Answer.TrueFalse given -> new Answer.TrueFalse(!given.holds());
            case Answer other -> throw new AssertionError(other);
        };
    }

    private static QuizRules rules(Window window) {
        return QuizFixture.rules(window, 1, Review.ALL_AT_ONCE);
    }

    private int steps(Attempt.Id id) {
        return jdbc.sql("select count(*) from attempt_step where attempt_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void deadline(Attempt.Id id, Duration fromNow) {
        String sign = fromNow.isNegative() ? " - " : " + ";
        Duration span = fromNow.abs();
        jdbc.sql("update attempt set deadline = current_timestamp" + sign + "interval '" + span.toSeconds() + "."
                        + "%03d".formatted(span.toMillisPart()) + "' second where id = ?")
                .param(id.value())
                .update();
    }

    private Instant deadline(Attempt.Id id) {
        return jdbc.sql("select deadline from attempt where id = ?")
                .param(id.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private <T> List<T> together(int threads, Callable<T> task) throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            tasks.add(task);
        }
        return run(tasks);
    }

    private List<Object> inParallel(Callable<Object> one, Callable<Object> other) throws Exception {
        return run(List.of(one, other));
    }

    /** Runs them at the same moment, each for the member. */
    private <T> List<T> run(List<Callable<T>> tasks) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    QuestionFixture.asMember(fixture.people.northFirstMember);
                    gate.await();
                    return task.call();
                }));
            }
            gate.countDown();
            for (Future<T> result : running) {
                results.add(result.get());
            }
        }
        return results;
    }
}
