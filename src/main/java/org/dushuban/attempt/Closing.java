package org.dushuban.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.quiz.QuizRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends attempts and grades them in the same transaction, so that there is never the one without the other. */
@Component
class Closing {

    private final AttemptStore store;
    private final Sittings sittings;
    private final ApplicationEventPublisher events;

    Closing(AttemptStore store, Sittings sittings, ApplicationEventPublisher events) {
        this.store = store;
        this.sittings = sittings;
        this.events = events;
    }

    /** Closes an attempt that a member hands in; one that is closed already stays as it is. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void handIn(Attempt.Id id) {
        store.lock(id).filter(AttemptRow::running).ifPresent(this::end);
    }

    /** Closes an attempt whose time is over, unless somebody else is at it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean timeOut(Attempt.Id id) {
        Optional<AttemptRow> claimed = store.claimOverdue(id);
        claimed.ifPresent(this::end);
        return claimed.isPresent();
    }

    /** Ends an attempt at a moment that has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void past(AttemptRow row, Instant at) {
        grade(row, ending(at, row.deadline()));
    }

    private void end(AttemptRow row) {
        grade(row, ending(row.now(), row.deadline()));
    }

    /** A page whose clock has run out hands in by itself, a moment after the deadline: nobody submitted that. */
    private static Step ending(Instant at, Instant deadline) {
        return at.isBefore(deadline) ? new Step.Submitted(at) : new Step.TimedOut(deadline);
    }

    private void grade(AttemptRow row, Step end) {
        Sittings.Sitting sitting = sittings.of(row);
        List<Step> steps = new ArrayList<>(store.steps(row.id()));
        steps.add(row.start());
        steps.add(end);
        Attempt attempt = Attempt.fold(sitting.paper(), steps);
        if (!(attempt instanceof Attempt.Closed closed)) {
            throw new IllegalStateException("attempt " + row.id() + " did not close");
        }
        QuizRules rules = sitting.quiz().rules();
        Result result = Result.of(
                sitting.paper(), sitting.drawn().contents(), closed.answers(), rules.multipleChoice(), rules::passMark);
        store.close(row.id(), closed.by(), closed.closedAt());
        store.insertResult(row.id(), result);
        events.publishEvent(new AttemptClosed(
                row.id(),
                row.member(),
                row.quiz(),
                row.unit(),
                result.score(),
                result.maximum(),
                result.passed(),
                closed.closedAt()));
    }
}
