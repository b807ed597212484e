package org.dushuban.question;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dushuban.account.CurrentUser;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.dushuban.shared.SaveOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a question's life, each taken on a question that the one who asks holds. What changes is handed on, so that
 * one change and many are written down each in their way.
 */
@Component
class QuestionLife {

    private final QuestionWriter writer;
    private final PublishChecks checks;
    private final RemarkRepository remarks;
    private final CurrentUser user;
    private final Clock clock;

    QuestionLife(QuestionWriter writer, PublishChecks checks, RemarkRepository remarks, CurrentUser user, Clock clock) {
        this.writer = writer;
        this.checks = checks;
        this.remarks = remarks;
        this.user = user;
        this.clock = clock;
    }

    /** Publishes the latest wording or, where a second person is asked for, lets it wait for one. */
    PublishOutcome submit(OwnQuestion own, Consumer<Change> trail) {
        return submit(own, checks.of(List.of(own)), trail);
    }

    /** @param check of this question, and perhaps of many others */
    PublishOutcome submit(OwnQuestion own, PublishCheck check, Consumer<Change> trail) {
        QuestionEntity question = own.question();
        List<PublishOutcome.Reason> reasons = check.reasonsAgainst(own);
        if (!reasons.isEmpty()) {
            return new PublishOutcome.Refused(reasons);
        }
        if (question.state == QuestionState.PUBLISHED && !question.open()) {
            return new PublishOutcome.Published(question.latest);
        }
        if (!check.asksSecond(own)) {
            return publish(own, trail);
        }
        if (!question.waiting()) {
            String from = own.place();
            question.submit(clock.instant(), user.id().value());
            remarks.save(remark(own, Remark.Kind.SUBMITTED, null));
            trail.accept(own.change("question.submitted", from, own.place()));
        }
        return new PublishOutcome.Submitted(question.latest);
    }

    /** Publishes what waits. */
    PublishOutcome approve(OwnQuestion own, Consumer<Change> trail) {
        List<PublishOutcome.Reason> reasons = Stream.concat(
                        writer.hadAHand(own, user.id().value())
                                ? Stream.of(PublishOutcome.Reason.SAME_PERSON)
                                : Stream.empty(),
                        checks.of(List.of(own)).reasonsAgainst(own).stream())
                .toList();
        if (!reasons.isEmpty()) {
            return new PublishOutcome.Refused(reasons);
        }
        remarks.save(remark(own, Remark.Kind.APPROVED, null));
        return publish(own, trail);
    }

    /** What waits does so no more, until it is submitted again. */
    SaveOutcome sendBack(OwnQuestion own, String comment, Consumer<Change> trail) {
        remarks.save(endReview(own, Remark.Kind.RETURNED, comment, "question.returned", trail));
        writer.flush();
        return new SaveOutcome.Saved(own.revision());
    }

    /** The same at the wish of its author; what does not wait stays as it is. */
    void withdraw(OwnQuestion own, Consumer<Change> trail) {
        withdraw(own, trail, remarks::save);
    }

    /**
     * The same where a draft takes the place of what waits: a second person would approve what they have not read. Other
     * topics and tags leave it waiting.
     */
    void replace(OwnQuestion own, QuestionDraft draft, Consumer<Change> trail) {
        replace(own, draft, trail, remarks::save);
    }

    /** The same, where the remarks of many are written down together. */
    void replace(OwnQuestion own, QuestionDraft draft, Consumer<Change> trail, Consumer<RemarkEntity> noted) {
        if (!QuestionWriter.sameWording(own.draft(), draft)) {
            withdraw(own, trail, noted);
        }
    }

    /** Keeps it out of new papers; says whether it was in any. */
    boolean retire(OwnQuestion own, Consumer<Change> trail) {
        if (own.question().state == QuestionState.RETIRED) {
            return false;
        }
        withdraw(own, trail);
        String from = own.place();
        own.question().state = QuestionState.RETIRED;
        trail.accept(own.change("question.retired", from, own.place()));
        return true;
    }

    private PublishOutcome publish(OwnQuestion own, Consumer<Change> trail) {
        String from = own.place();
        own.question().endReview();
        writer.publish(own.question(), own.latest());
        trail.accept(own.change("question.published", from, own.place()));
        return new PublishOutcome.Published(own.question().latest);
    }

    private void withdraw(OwnQuestion own, Consumer<Change> trail, Consumer<RemarkEntity> noted) {
        if (own.question().waiting()) {
            noted.accept(endReview(own, Remark.Kind.WITHDRAWN, null, "question.withdrawn", trail));
        }
    }

    private RemarkEntity endReview(
            OwnQuestion own, Remark.Kind kind, @Nullable String comment, String what, Consumer<Change> trail) {
        String from = own.place();
        own.question().endReview();
        trail.accept(own.change(what, from, own.place()));
        return remark(own, kind, comment);
    }

    private RemarkEntity remark(OwnQuestion own, Remark.Kind kind, @Nullable String text) {
        Remark remark = new Remark(own.latest().number, clock.instant(), user.actor(), kind, text);
        return new RemarkEntity(Ids.next(), own.question().id, remark);
    }
}
