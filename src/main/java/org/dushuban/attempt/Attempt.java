package org.dushuban.attempt;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dushuban.question.Answer;
import org.dushuban.quiz.Paper;
import org.jspecify.annotations.Nullable;

/** One member's way through one paper, as its steps tell it. */
public sealed interface Attempt {

    /** The id of an attempt. */
    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    Instant startedAt();

    Instant deadline();

    /** Every slot of the paper by its number. */
    SortedMap<Integer, Slot> slots();

    /** Answers may still come. */
    record Running(Instant startedAt, Instant deadline, SortedMap<Integer, Slot> slots) implements Attempt {}

    /** It is over, and what was saved by then is what counts. */
    record Closed(Instant startedAt, Instant deadline, SortedMap<Integer, Slot> slots, Ending by, Instant closedAt)
            implements Attempt {}

    /**
     * How a slot stands.
     *
     * @param answer in the author's places; null where there is none
     * @param revision of the answer; 0 before the first
     */
    record Slot(@Nullable Answer answer, int revision, boolean flagged, int flagRevision) {

        static final Slot UNTOUCHED = new Slot(null, 0, false, 0);

        Slot answered(Step.Answered step) {
            return step.revision() <= revision ? this : new Slot(step.answer(), step.revision(), flagged, flagRevision);
        }

        Slot flagged(Step.Flagged step) {
            return step.revision() <= flagRevision ? this : new Slot(answer, revision, step.flagged(), step.revision());
        }
    }

    /**
     * Tells from the steps how an attempt stands. Their order does not matter: of the answers to a slot the highest
     * revision holds, and the first ending is the one.
     *
     * @throws IllegalArgumentException if there is no start, or a step is about a slot that the paper does not have
     */
    static Attempt fold(Paper paper, List<Step> steps) {
        Folding folding = new Folding(paper);
        steps.forEach(folding::take);
        return folding.told();
    }

    /** An attempt while its steps are read. */
    final class Folding {

        private final TreeMap<Integer, Slot> slots = new TreeMap<>();
        private Step.@Nullable Started start;
        private @Nullable Step end;

        private Folding(Paper paper) {
            paper.slots().forEach(slot -> slots.put(slot.number(), Slot.UNTOUCHED));
        }

        private void take(Step step) {
            switch (step) {
                case Step.Started started -> start = started;
                case Step.Answered answer ->
                    slots.put(answer.slot(), known(answer.slot()).answered(answer));
                case Step.Flagged flag ->
                    slots.put(flag.slot(), known(flag.slot()).flagged(flag));
                case Step.Submitted submitted -> end(submitted);
                case Step.TimedOut timedOut -> end(timedOut);
            }
        }

        private Slot known(int number) {
            return Optional.ofNullable(slots.get(number))
                    .orElseThrow(() -> new IllegalArgumentException("the paper has no slot " + number));
        }

        private void end(Step step) {
            if (end == null || step.at().isBefore(end.at())) {
                end = step;
            }
        }

        private Attempt told() {
            if (start == null) {
                throw new IllegalArgumentException("the attempt has no start");
            }
            SortedMap<Integer, Slot> told = Collections.unmodifiableSortedMap(slots);
            return end == null
                    ? new Running(start.at(), start.deadline(), told)
                    : new Closed(start.at(), start.deadline(), told, ending(end), end.at());
        }

        private static Ending ending(Step end) {
            return end instanceof Step.Submitted ? Ending.SUBMITTED : Ending.TIMED_OUT;
        }
    }

    /** The answers by slot, those of untouched slots left out. */
    default Map<Integer, Answer> answers() {
        TreeMap<Integer, Answer> given = new TreeMap<>();
        slots().forEach((number, slot) -> {
            if (slot.answer() != null) {
                given.put(number, slot.answer());
            }
        });
        return given;
    }
}
