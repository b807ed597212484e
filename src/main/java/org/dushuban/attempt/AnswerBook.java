package org.dushuban.attempt;

import java.util.Optional;
import org.dushuban.account.User;
import org.dushuban.question.Answer;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes answers, each in a transaction of its own: the database's time stands still within one, and what is acknowledged
 * has to be committed.
 */
@Component
class AnswerBook {

    private final AttemptStore store;

    AnswerBook(AttemptStore store) {
        this.store = store;
    }

    /** @return the attempt as it stands at the moment of saving, or nothing where the answer was not written */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<AttemptRow> write(Attempt.Id id, User.Id member, int slot, Delivery delivery, @Nullable Answer answer) {
        return store.insertAnswer(id, member, slot, delivery, answer) ? store.find(id) : Optional.empty();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean flag(Attempt.Id id, User.Id member, int slot, boolean flagged) {
        return store.insertFlag(id, member, slot, flagged);
    }

    /** Finds out why nothing was written. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    Look look(Attempt.Id id, User.Id member, int slot, Delivery delivery) {
        AttemptRow row = store.find(id)
                .filter(found -> found.member().equals(member))
                .orElseThrow(() -> new NotFoundException("attempt", id));
        Optional<AttemptStore.Latest> latest = store.latest(id, slot);
        if (latest.filter(last -> last.delivery().equals(delivery.id())).isPresent()) {
            return new Look.Already(row, latest.get().step());
        }
        if (!row.running() || row.late()) {
            return new Look.TooLate();
        }
        int revision = latest.map(last -> last.step().revision()).orElse(0);
        return revision == delivery.revision()
                ? new Look.Retry()
                : new Look.Other(
                        row, revision, latest.map(last -> last.step().answer()).orElse(null));
    }

    /** Why an answer was not written. */
    sealed interface Look {

        /** This very delivery was saved before. */
        record Already(AttemptRow row, Step.Answered step) implements Look {}

        record TooLate() implements Look {}

        /** Another answer holds. */
        record Other(AttemptRow row, int revision, @Nullable Answer answer) implements Look {}

        /** Nothing stands against it: two writes met, and both lost. */
        record Retry() implements Look {}
    }
}
