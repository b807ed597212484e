package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.question.Answer;
import org.dushuban.question.QuestionVersion;
import org.dushuban.quiz.Paper;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant START = Instant.parse("2026-03-19T02:30:00Z");
    private static final Instant DEADLINE = START.plusSeconds(900);
    private static final Step.Started STARTED = new Step.Started(START, DEADLINE);
    private final Random random = new Random(1921);

    @Test
    void answerReplacesTheOneBefore() {
        Attempt attempt = fold(STARTED, answered(1, 1, 0), answered(1, 2, 3));

        assertThat(attempt.answers()).containsEntry(1, new Answer.SingleChoice(3));
        assertThat(attempt.answers()).hasSize(1);
    }

    @Test
    void answerTakenBackIsNone() {
        Attempt attempt = fold(STARTED, answered(1, 1, 0), new Step.Answered(1, 2, null, START));

        assertThat(attempt.slots().get(1).revision()).isEqualTo(2);
        assertThat(attempt.answers()).isEmpty();
    }

    @Test
    void flagAndAnswerDoNotDisturbEachOther() {
        Attempt attempt = fold(STARTED, answered(2, 1, 1), new Step.Flagged(2, 1, true, START), answered(2, 2, 0));

        assertThat(attempt.slots().get(2)).isEqualTo(new Attempt.Slot(new Answer.SingleChoice(0), 2, true, 1));
    }

    @Test
    void handedInAttemptIsClosed() {
        assertThat(fold(STARTED, new Step.Submitted(START.plusSeconds(60))))
                .isInstanceOfSatisfying(Attempt.Closed.class, closed -> {
                    assertThat(closed.by()).isEqualTo(Ending.SUBMITTED);
                    assertThat(closed.closedAt()).isEqualTo(START.plusSeconds(60));
                });
    }

    @Test
    void attemptWithoutAnEndIsRunning() {
        assertThat(fold(STARTED)).isInstanceOf(Attempt.Running.class);
    }

    @Test
    void firstEndingIsTheOne() {
        assertThat(fold(STARTED, new Step.TimedOut(DEADLINE), new Step.Submitted(START.plusSeconds(60))))
                .isInstanceOfSatisfying(
                        Attempt.Closed.class, closed -> assertThat(closed.by()).isEqualTo(Ending.SUBMITTED));
    }

    @Test
    void orderAndRepetitionOfStepsDoNotMatter() {
        for (int round = 0; round < 300; round++) {
            List<Step> steps = someSteps();
            Attempt told = Attempt.fold(paper(), steps);
            List<Step> mixed = new ArrayList<>(steps);
            mixed.addAll(steps.subList(0, random.nextInt(steps.size())));
            Collections.shuffle(mixed, random);

            assertThat(Attempt.fold(paper(), mixed)).isEqualTo(told);
        }
    }

    @Test
    void highestRevisionHolds() {
        for (int round = 0; round < 300; round++) {
            List<Step> steps = someSteps();
            Attempt told = Attempt.fold(paper(), steps);
            for (int slot = 1; slot <= 3; slot++) {
                int number = slot;
                Optional<Step.Answered> last = steps.stream()
                        .filter(Step.Answered.class::isInstance)
                        .map(Step.Answered.class::cast)
                        .filter(step -> step.slot() == number)
                        .max((one, other) -> Integer.compare(one.revision(), other.revision()));
                assertThat(Optional.ofNullable(told.answers().get(slot))).isEqualTo(last.map(Step.Answered::answer));
            }
        }
    }

    @Test
    void stepAboutAnotherPaperIsRefused() {
        assertThatThrownBy(() -> fold(STARTED, answered(4, 1, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fold(answered(1, 1, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Step> someSteps() {
        List<Step> steps = new ArrayList<>(List.of(STARTED));
        int[] revisions = new int[4];
        int[] flags = new int[4];
        for (int step = random.nextInt(20); step > 0; step--) {
            int slot = 1 + random.nextInt(3);
            steps.add(
                    random.nextInt(4) == 0
                            ? new Step.Flagged(slot, ++flags[slot], random.nextBoolean(), START)
                            : answered(slot, ++revisions[slot], random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            steps.add(new Step.Submitted(START.plusSeconds(100)));
        }
        return steps;
    }

    private static Step answered(int slot, int revision, int chosen) {
        return new Step.Answered(slot, revision, new Answer.SingleChoice(chosen), START);
    }

    private static Attempt fold(Step... steps) {
        return Attempt.fold(paper(), List.of(steps));
    }

    private static Paper paper() {
        return new Paper(IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Paper.Slot(
                        number,
                        new QuestionVersion.Id(new UUID(7, number)),
                        BigDecimal.valueOf(5),
                        List.of(2, 0, 3, 1)))
                .toList());
    }
}
