package org.dushuban.attempt;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.quiz.PublishedQuizzes;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.DatabaseTime;
import org.dushuban.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins attempts. Whether two starts at the same moment are one attempt is decided by the unique {@code open_key}: whoever
 * comes second fails on it, and finds the attempt when trying again in a new transaction.
 */
@Component
class Starting {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final AttemptStore store;
    private final PublishedQuizzes quizzes;
    private final UnitDirectory units;
    private final DatabaseTime time;

    Starting(AttemptStore store, PublishedQuizzes quizzes, UnitDirectory units, DatabaseTime time) {
        this.store = store;
        this.quizzes = quizzes;
        this.units = units;
        this.time = time;
    }

    /** What one try comes to. */
    sealed interface Try {

        record Settled(Start start) implements Try {}

        /** An attempt whose time is over stands in the way until it is closed. */
        record Overdue(Attempt.Id attempt) implements Try {}
    }

    /**
     * Reads the quiz within the transaction that begins, since it may just have been closed.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another start was first; try again
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Try begin(Quiz.Id id, User.Id member) {
        List<AttemptRow> own = store.of(member, List.of(id));
        Optional<AttemptRow> running = own.stream().filter(AttemptRow::running).findFirst();
        if (running.isPresent()) {
            AttemptRow row = running.get();
            return row.late() ? new Try.Overdue(row.id()) : new Try.Settled(new Start.Resumed(row.id()));
        }
        return new Try.Settled(begin(quizzes.get(id), member, own.size() + 1, time.now()));
    }

    private Start begin(Quiz quiz, User.Id member, int number, Instant now) {
        Optional<Unit> unit = from(quiz, member, now);
        if (unit.isEmpty()) {
            return new Start.NotAddressed();
        }
        if (!quiz.isOpen(now)) {
            return quiz.isOver(now)
                    ? new Start.Over()
                    : new Start.NotOpenYet(quiz.rules().window().opens());
        }
        if (number > quiz.rules().attempts()) {
            return new Start.NoneLeft();
        }
        AttemptRow row = row(quiz, member, unit.get().id(), number, SEEDS.nextLong(), now);
        store.insert(row);
        return new Start.Started(row.id());
    }

    /** The unit in which the member takes the quiz; empty where it is not addressed to them at that moment. */
    Optional<Unit> from(Quiz quiz, User.Id member, Instant now) {
        return units.unitOf(member, now).filter(home -> addressed(quiz, home));
    }

    private boolean addressed(Quiz quiz, Unit home) {
        return units.find(quiz.owner())
                .filter(owner -> owner.path().contains(home.path()))
                .isPresent();
    }

    static AttemptRow row(Quiz quiz, User.Id member, Unit.Id unit, int number, long seed, Instant start) {
        return new AttemptRow(
                new Attempt.Id(Ids.next()),
                quiz.id(),
                member,
                unit,
                number,
                seed,
                start,
                quiz.rules().deadline(start),
                null,
                null,
                false,
                start);
    }
}
