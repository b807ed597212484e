package org.dushuban.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.question.Answer;
import org.dushuban.question.QuestionVersion;
import org.dushuban.quiz.Paper;
import org.dushuban.quiz.PublishedQuizzes;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.NotFoundException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters attempts that lie in the past, so that the demo organisation has a history. Only the clock is bypassed: papers,
 * steps, grading, results and {@link AttemptClosed} are the product's own. It exists in the demo profile alone.
 */
@Component
@Profile("demo")
@Transactional
public class PastAttempts {

    private final AttemptStore store;
    private final Sittings sittings;
    private final Closing closing;
    private final PublishedQuizzes quizzes;
    private final UnitDirectory units;

    PastAttempts(
            AttemptStore store, Sittings sittings, Closing closing, PublishedQuizzes quizzes, UnitDirectory units) {
        this.store = store;
        this.sittings = sittings;
        this.closing = closing;
        this.quizzes = quizzes;
        this.units = units;
    }

    /**
     * Enters one attempt, graded and closed.
     *
     * @param used how long it took; more than the limit means that it was timed out
     * @param answers by the version of the question, in the author's places; questions left out stay unanswered
     * @throws NotFoundException if there is no such published quiz, or the member belonged nowhere at that time
     * @throws IllegalArgumentException if an answer names a question that is not on the paper
     */
    public Attempt.Id record(
            User.Id member, Quiz.Id quizId, Instant startedAt, Duration used, Map<QuestionVersion.Id, Answer> answers) {
        Quiz quiz = quizzes.get(quizId);
        Unit unit = units.unitOf(member, startedAt).orElseThrow(() -> new NotFoundException("member", member));
        int number = store.of(member, List.of(quizId)).size() + 1;
        // the same history gives the same papers
        AttemptRow row = Starting.row(quiz, member, unit.id(), number, startedAt.toEpochMilli() + number, startedAt);
        store.insert(row);
        store.insertPast(row.id(), steps(sittings.of(row).paper(), answers, startedAt, used));
        closing.past(row, startedAt.plus(used));
        return row.id();
    }

    private static List<Step.Answered> steps(
            Paper paper, Map<QuestionVersion.Id, Answer> answers, Instant startedAt, Duration used) {
        SortedMap<Integer, Answer> bySlot = new TreeMap<>();
        for (Paper.Slot slot : paper.slots()) {
            Answer answer = answers.get(slot.version());
            if (answer != null) {
                bySlot.put(slot.number(), answer);
            }
        }
        if (bySlot.size() < answers.size()) {
            throw new IllegalArgumentException("an answer to a question that is not on the paper");
        }
        List<Step.Answered> steps = new ArrayList<>();
        Duration each = used.dividedBy(bySlot.size() + 1L);
        bySlot.forEach((slot, answer) ->
                steps.add(new Step.Answered(slot, 1, answer, startedAt.plus(each.multipliedBy(steps.size() + 1L)))));
        return steps;
    }
}
