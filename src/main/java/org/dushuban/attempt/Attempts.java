package org.dushuban.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dushuban.account.CurrentUser;
import org.dushuban.question.Answer;
import org.dushuban.question.Asked;
import org.dushuban.question.Places;
import org.dushuban.quiz.Paper;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Quizzes;
import org.dushuban.shared.DatabaseTime;
import org.dushuban.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a quiz. Everything here is about the attempts of the one who asks; those of others do not exist. What changes
 * something runs in transactions of its own, so that what is answered is committed.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Attempts {

    /** How often a write that lost against another one is tried again. */
    private static final int TRIES = 20;

    private final AttemptStore store;
    private final Sittings sittings;
    private final Starting starting;
    private final AnswerBook answers;
    private final Closing closing;
    private final Quizzes quizzes;
    private final CurrentUser currentUser;
    private final DatabaseTime time;

    Attempts(
            AttemptStore store,
            Sittings sittings,
            Starting starting,
            AnswerBook answers,
            Closing closing,
            Quizzes quizzes,
            CurrentUser currentUser,
            DatabaseTime time) {
        this.store = store;
        this.sittings = sittings;
        this.starting = starting;
        this.answers = answers;
        this.closing = closing;
        this.quizzes = quizzes;
        this.currentUser = currentUser;
        this.time = time;
    }

    /**
     * Begins an attempt, or goes on with the one under way.
     *
     * @throws NotFoundException if there is no such quiz for the one who asks
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Start start(Quiz.Id id) {
        quizzes.visible(id);
        return persistently(() -> switch (starting.begin(id, currentUser.id())) {
            case Starting.Try.Settled(Start start) -> Optional.of(start);
            case Starting.Try.Overdue(Attempt.Id overdue) -> {
                closing.handIn(overdue);
                yield Optional.empty();
            }
        });
    }

    /**
     * Saves an answer.
     *
     * @param shown in the places that the member sees; null takes the answer back
     * @throws NotFoundException if there is no such attempt of the one who asks, or no such slot in it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Saving saveAnswer(Attempt.Id id, int slot, Delivery delivery, @Nullable Answer shown) {
        Sittings.Sitting sitting = own(id);
        Paper.Slot place = place(sitting, slot);
        Optional<Answer> authored = Optional.ofNullable(shown)
                .flatMap(answer -> Places.authored(sitting.content(slot), place.order(), answer));
        if (shown != null && authored.isEmpty()) {
            return new Saving.Unfit();
        }
        return persistently(() -> save(sitting, place, delivery, authored.orElse(null)));
    }

    /**
     * Marks a question to be looked at again, or takes the mark away.
     *
     * @return whether the attempt still took it
     * @throws NotFoundException if there is no such attempt of the one who asks, or no such slot in it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean flag(Attempt.Id id, int slot, boolean flagged) {
        Sittings.Sitting sitting = own(id);
        place(sitting, slot);
        return persistently(() -> Optional.of(answers.flag(id, sitting.member(), slot, flagged)));
    }

    /**
     * Hands an attempt in: it is closed and graded. Handing in twice gives the same result.
     *
     * @throws NotFoundException if there is no such attempt of the one who asks
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void submit(Attempt.Id id) {
        closing.handIn(own(id).id());
    }

    /**
     * An attempt as its page needs it.
     *
     * @throws NotFoundException if there is no such attempt of the one who asks
     */
    public AnswerSheet sheet(Attempt.Id id) {
        Sittings.Sitting sitting = own(id);
        AttemptRow row = row(id);
        Attempt attempt = fold(sitting, row);
        return new AnswerSheet(
                id,
                sitting.member(),
                row.quiz(),
                sitting.quiz().rules().title(),
                row.running() && !row.late(),
                row.remaining(),
                sitting.quiz().rules().limit(),
                sitting.paper().slots().stream()
                        .map(slot -> sheetSlot(sitting, slot, attempt.slots().get(slot.number())))
                        .toList());
    }

    /**
     * A closed attempt, with what its member may see of it now; nothing while it runs. One whose time is over is closed by
     * this.
     *
     * @throws NotFoundException if there is no such attempt of the one who asks
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<AttemptReview> review(Attempt.Id id) {
        Sittings.Sitting sitting = own(id);
        AttemptRow row = settled(id);
        if (!(fold(sitting, row) instanceof Attempt.Closed closed)) {
            return Optional.empty();
        }
        Quiz quiz = sittings.quizNow(sitting);
        Reviews.Chances chances = chances(quiz, row);
        return store.result(id).map(result -> Reviews.of(row, sitting, quiz, closed, result, chances));
    }

    /** Every quiz that is addressed to the one who asks, with their own attempts, latest window first. */
    public List<QuizForMember> quizzes() {
        return forMember(quizzes.addressed());
    }

    /**
     * One quiz as it stands for the one who asks.
     *
     * @throws NotFoundException if there is no such quiz for them
     */
    public QuizForMember quiz(Quiz.Id id) {
        return forMember(List.of(quizzes.visible(id))).getFirst();
    }

    private List<QuizForMember> forMember(List<Quiz> list) {
        Map<Quiz.Id, Quiz> byId = list.stream().collect(Collectors.toMap(Quiz::id, Function.identity()));
        Map<Quiz.Id, List<OwnAttempt>> own = own(byId);
        Instant now = time.now();
        return list.stream()
                .map(quiz -> QuizForMember.of(quiz, own.getOrDefault(quiz.id(), List.of()), now))
                .toList();
    }

    private Map<Quiz.Id, List<OwnAttempt>> own(Map<Quiz.Id, Quiz> list) {
        List<AttemptRow> rows = store.of(currentUser.id(), list.keySet());
        Map<Attempt.Id, OwnAttempt.Outcome> outcomes = store.outcomes(ids(rows));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        AttemptRow::quiz,
                        Collectors.mapping(
                                row -> listed(row, list.get(row.quiz()), outcomes.get(row.id())),
                                Collectors.toList())));
    }

    private static OwnAttempt listed(AttemptRow row, @Nullable Quiz quiz, OwnAttempt.@Nullable Outcome outcome) {
        boolean shown = quiz != null && quiz.shown(row.now()).marks();
        return new OwnAttempt(
                row.id(), row.number(), row.startedAt(), row.deadline(), row.closedAt(), shown ? outcome : null);
    }

    private static Collection<Attempt.Id> ids(List<AttemptRow> rows) {
        return rows.stream().map(AttemptRow::id).toList();
    }

    private Optional<Saving> save(
            Sittings.Sitting sitting, Paper.Slot place, Delivery delivery, @Nullable Answer answer) {
        int slot = place.number();
        Optional<AttemptRow> written =
                unlessBeaten(() -> answers.write(sitting.id(), sitting.member(), slot, delivery, answer));
        return written.isPresent()
                ? written.map(row -> new Saving.Saved(delivery.revision() + 1, row.now(), row.remaining()))
                : verdict(place, answers.look(sitting.id(), sitting.member(), slot, delivery));
    }

    private static Optional<Saving> verdict(Paper.Slot slot, AnswerBook.Look look) {
        return switch (look) {
            case AnswerBook.Look.Already(AttemptRow row, Step.Answered step) ->
                Optional.of(new Saving.Saved(step.revision(), step.at(), row.remaining()));
            case AnswerBook.Look.TooLate() -> Optional.of(new Saving.Closed());
            case AnswerBook.Look.Other(AttemptRow row, int revision, Answer answer) ->
                Optional.of(new Saving.Superseded(
                        revision, answer == null ? null : Places.shown(slot.order(), answer), row.remaining()));
            case AnswerBook.Look.Retry() -> Optional.empty();
        };
    }

    private static AnswerSheet.Slot sheetSlot(Sittings.Sitting sitting, Paper.Slot slot, Attempt.@Nullable Slot known) {
        Attempt.Slot state = known == null ? Attempt.Slot.UNTOUCHED : known;
        Answer answer = state.answer();
        return new AnswerSheet.Slot(
                slot.number(),
                Asked.of(sitting.content(slot.number()), slot.order()),
                slot.points(),
                answer == null ? null : Places.shown(slot.order(), answer),
                state.revision(),
                state.flagged());
    }

    private Attempt fold(Sittings.Sitting sitting, AttemptRow row) {
        List<Step> steps = new ArrayList<>(store.steps(row.id()));
        steps.add(row.start());
        if (row.closedAt() != null) {
            steps.add(
                    row.closedBy() == Ending.TIMED_OUT
                            ? new Step.TimedOut(row.closedAt())
                            : new Step.Submitted(row.closedAt()));
        }
        return Attempt.fold(sitting.paper(), steps);
    }

    private Sittings.Sitting own(Attempt.Id id) {
        return sittings.find(id)
                .filter(sitting -> sitting.member().equals(currentUser.id()))
                .orElseThrow(() -> new NotFoundException("attempt", id));
    }

    /** An attempt whose time is over is closed by whoever looks at it first. */
    private AttemptRow settled(Attempt.Id id) {
        AttemptRow row = row(id);
        if (!row.running() || !row.late()) {
            return row;
        }
        closing.handIn(id);
        return row(id);
    }

    /** No attempt is left where the quiz is no longer addressed to the member. */
    private Reviews.Chances chances(Quiz quiz, AttemptRow row) {
        List<AttemptRow> own = store.of(row.member(), List.of(quiz.id()));
        boolean startable = quiz.isOpen(row.now())
                && starting.from(quiz, row.member(), row.now()).isPresent();
        int left = startable ? Math.max(0, quiz.rules().attempts() - own.size()) : 0;
        return new Reviews.Chances(own.stream().anyMatch(one -> one.running() && !one.late()), left);
    }

    private AttemptRow row(Attempt.Id id) {
        return store.find(id).orElseThrow(() -> new NotFoundException("attempt", id));
    }

    private static Paper.Slot place(Sittings.Sitting sitting, int slot) {
        return sitting.paper().slot(slot).orElseThrow(() -> new NotFoundException("slot", slot));
    }

    /** Tries, with growing pauses, until it comes to something. */
    private static <T> T persistently(Supplier<Optional<T>> act) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<T> outcome = unlessBeaten(act);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            pause(tries);
        }
        throw new ConcurrencyFailureException("beaten by others " + TRIES + " times");
    }

    /** What lost against another write at the same moment comes to nothing. */
    private static <T> Optional<T> unlessBeaten(Supplier<Optional<T>> act) {
        try {
            return act.get();
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            return Optional.empty();
        }
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(5L * tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConcurrencyFailureException("interrupted", e);
        }
    }
}
