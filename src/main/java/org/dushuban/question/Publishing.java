package org.dushuban.question;

import java.util.List;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Change;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the draft to the papers, for administrators. Where a unit asks for it, a second person approves a wording before it
 * is published, or returns it with a comment.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Publishing {

    private final OwnBanks own;
    private final QuestionLife life;
    private final ReviewPolicy policy;
    private final RemarkRepository remarks;
    private final QuestionTrail trail;
    private final Scope scope;

    Publishing(
            OwnBanks own,
            QuestionLife life,
            ReviewPolicy policy,
            RemarkRepository remarks,
            QuestionTrail trail,
            Scope scope) {
        this.own = own;
        this.life = life;
        this.policy = policy;
        this.remarks = remarks;
        this.trail = trail;
        this.scope = scope;
    }

    /**
     * Publishes the latest wording or, where the unit asks for a second person, lets it wait for one.
     *
     * @param seen what the author had before the eyes
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    public PublishOutcome submit(Question.Id id, Revision seen) {
        OwnQuestion question = own.held(id);
        return question.revision().equals(seen) ? life.submit(question, trail::record) : new PublishOutcome.Overtaken();
    }

    /**
     * Publishes a wording that waits for a second person; only somebody who has neither submitted it nor
     * written any since the last one that was published can.
     *
     * @param seen what they had before the eyes
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    public PublishOutcome approve(Question.Id id, Revision seen) {
        OwnQuestion question = own.held(id);
        return waitsAt(question, seen) ? life.approve(question, trail::record) : new PublishOutcome.Overtaken();
    }

    /**
     * Returns a wording that waits for a second person to its author.
     *
     * @param seen what they had before the eyes
     * @param comment what is to be mended, 1 to 2,000 characters
     * @throws NotFoundException if there is none such, or it may not be changed
     * @throws IllegalArgumentException if the comment is blank or too long
     */
    public SaveOutcome sendBack(Question.Id id, Revision seen, String comment) {
        String stripped = comment.strip();
        if (stripped.isEmpty() || stripped.length() > Remark.MAX_TEXT) {
            throw new IllegalArgumentException("a comment of " + stripped.length() + " characters");
        }
        OwnQuestion question = own.held(id);
        return waitsAt(question, seen) ? life.sendBack(question, stripped, trail::record) : new SaveOutcome.Overtaken();
    }

    /**
     * Takes back what waits for a second person; what does not wait stays as it is.
     *
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    public void withdraw(Question.Id id) {
        life.withdraw(own.held(id), trail::record);
    }

    /** Keeps it out of new papers. @throws NotFoundException if there is none such, or it may not be changed */
    public void retire(Question.Id id) {
        life.retire(own.held(id), trail::record);
    }

    /**
     * Whether a second person is asked for in the banks of that unit: by it, or by one above it.
     *
     * @throws NotFoundException if there is none such, or the one who asks does not administer it
     */
    @Transactional(readOnly = true)
    public boolean asksSecond(Unit.Id unit) {
        return policy.asks(scope.administered(unit));
    }

    /**
     * Asks for a second person in the banks of that unit and all below it, or no longer; what a unit above asks for stays.
     *
     * @throws NotFoundException if there is none such, or the one who asks does not administer it
     */
    public void askSecond(Unit.Id unit, boolean second) {
        Unit asking = scope.administered(unit);
        if (policy.set(asking, second)) {
            String before = mark(!second);
            trail.record(new Change(
                    "bank.second-person",
                    asking.id().value(),
                    asking.name(),
                    asking.path().digits(),
                    before,
                    mark(second)));
        }
    }

    /**
     * What happened on the way to being published, oldest first.
     *
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    @Transactional(readOnly = true)
    public List<Remark> remarks(Question.Id id) {
        OwnQuestion question = own.question(id);
        return remarks.findByQuestionIdOrderByAtAscIdAsc(question.question().id).stream()
                .map(RemarkEntity::toRemark)
                .toList();
    }

    private static boolean waitsAt(OwnQuestion question, Revision seen) {
        return question.question().waiting() && question.revision().equals(seen);
    }

    private static String mark(boolean asked) {
        return asked ? "✓" : "✗";
    }
}
