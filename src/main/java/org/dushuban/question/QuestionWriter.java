package org.dushuban.question;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dushuban.account.CurrentUser;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.springframework.stereotype.Component;

/** Writes questions with their versions: a draft in place, a published wording never. */
@Component
class QuestionWriter {

    private final QuestionRepository questions;
    private final QuestionVersionRepository versions;
    private final BankCounter counter;
    private final CurrentUser user;
    private final Clock clock;

    QuestionWriter(
            QuestionRepository questions,
            QuestionVersionRepository versions,
            BankCounter counter,
            CurrentUser user,
            Clock clock) {
        this.questions = questions;
        this.versions = versions;
        this.counter = counter;
        this.user = user;
        this.clock = clock;
    }

    QuestionEntity get(Question.Id id) {
        return questions.findById(id.value()).orElseThrow(() -> new NotFoundException("question", id));
    }

    /** Like {@link #get}; nobody else can change it until this transaction ends. */
    QuestionEntity hold(Question.Id id) {
        return questions.hold(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question", id));
    }

    /** Those of them that exist, held in the same way, in the order of their ids. */
    List<QuestionEntity> holdAll(List<UUID> ids) {
        return questions.hold(ids);
    }

    List<QuestionVersionEntity> latestOf(List<UUID> ids) {
        return versions.latest(ids);
    }

    QuestionVersionEntity latest(QuestionEntity question) {
        return versions.latest(List.of(question.id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question", question.id));
    }

    static QuestionDraft draft(QuestionEntity question, QuestionVersionEntity version) {
        QuestionVersion wording = version.toVersion();
        return new QuestionDraft(
                wording.content(),
                wording.difficulty(),
                question.topicId == null ? null : new Topic.Id(question.topicId),
                question.tags,
                wording.explanation(),
                wording.source(),
                wording.points());
    }

    QuestionEntity create(Bank.Id bank, NewQuestion question) {
        QuestionRow row = begin(bank, question);
        row.question().seq = counter.next(bank.value());
        QuestionEntity entity = questions.save(row.question());
        versions.save(row.wording());
        return entity;
    }

    /** A new question with its first wording, neither saved nor numbered. */
    QuestionRow begin(Bank.Id bank, NewQuestion question) {
        UUID version = Ids.next();
        QuestionEntity entity =
                new QuestionEntity(Ids.next(), bank.value(), question.number(), version, question.draft());
        return new QuestionRow(entity, version(version, entity, question.draft()));
    }

    /** Takes over a wording into the draft where the author has one, else into a new version. */
    QuestionVersionEntity write(QuestionEntity question, QuestionVersionEntity latest, QuestionDraft draft) {
        boolean reworded = rewords(question, latest, draft);
        question.place(draft);
        if (!reworded) {
            return latest;
        }
        question.seq = counter.next(question.bankId);
        return versions.saveAndFlush(reworded(question, latest, draft));
    }

    /** Whether a draft says something else than a wording; topic and tags do not belong to it. */
    boolean rewords(QuestionEntity question, QuestionVersionEntity wording, QuestionDraft draft) {
        return !wording(draft(question, wording)).equals(wording(draft));
    }

    /**
     * The draft in place where the latest wording is one of the same author, else a new version: whoever wrote is known by
     * what they left. Neither saved nor numbered.
     */
    QuestionVersionEntity reworded(QuestionEntity question, QuestionVersionEntity latest, QuestionDraft draft) {
        if (question.open() && latest.createdBy.equals(user.id().value())) {
            latest.write(draft, clock.instant(), user.id().value());
            return latest;
        }
        question.latest++;
        question.latestId = Ids.next();
        return version(question.latestId, question, draft);
    }

    /** Whether somebody has submitted the latest wording or written any since the last one that was published. */
    boolean hadAHand(OwnQuestion own, UUID person) {
        QuestionEntity question = own.question();
        return own.isOf(person)
                || versions.existsByQuestionIdAndCreatedByAndNumberGreaterThan(
                        question.id, person, Objects.requireNonNullElse(question.published, 0));
    }

    /** Puts a question into another bank, in which its own number is free, and whose nodes learn of its stem by the new one. */
    void move(QuestionEntity question, Bank.Id bank) {
        question.bankId = bank.value();
        question.seq = counter.next(bank.value());
    }

    static Revision revision(QuestionEntity question, QuestionVersionEntity latest) {
        int edits = Objects.requireNonNullElse(latest.version, 0) + Objects.requireNonNullElse(question.version, 0);
        return new Revision(latest.number, edits);
    }

    /** Writes what has changed so far, so that the revision is the new one. */
    void flush() {
        questions.flush();
    }

    void publish(QuestionEntity question, QuestionVersionEntity latest) {
        latest.publishedAt = latest.publishedAt == null ? clock.instant() : latest.publishedAt;
        question.published = question.latest;
        question.publishedId = question.latestId;
        question.state = QuestionState.PUBLISHED;
    }

    /** @throws NotFoundException if the question has no such version */
    QuestionVersionEntity version(QuestionEntity question, int number) {
        return versions.findByQuestionIdAndNumber(question.id, number)
                .orElseThrow(() -> new NotFoundException("version", number));
    }

    List<Wording> history(UUID question) {
        return versions.findByQuestionIdOrderByNumberDesc(question).stream()
                .map(version ->
                        new Wording(version.toVersion(), version.createdAt, version.createdBy, version.publishedAt))
                .toList();
    }

    private QuestionVersionEntity version(UUID id, QuestionEntity question, QuestionDraft draft) {
        return new QuestionVersionEntity(
                id,
                question.id,
                question.latest,
                draft,
                clock.instant(),
                user.id().value());
    }

    /** Whether what belongs to a version is the same in both. */
    static boolean sameWording(QuestionDraft one, QuestionDraft other) {
        return wording(one).equals(wording(other));
    }

    /** What belongs to a version: topic and tags belong to the question and stay outside. */
    private static QuestionDraft wording(QuestionDraft draft) {
        return new QuestionDraft(
                draft.content(),
                draft.difficulty(),
                null,
                Set.of(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }
}
